/** How many conversations behind a figure are shown at once: as many as somebody reads. */
export const EVIDENCE_ROWS = 20;
