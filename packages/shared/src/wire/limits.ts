/** The limits that pages tell people before the service does. Apart from the schemas, which would weigh on them. */
export const MESSAGE_MAX_CHARACTERS = 10_000;
