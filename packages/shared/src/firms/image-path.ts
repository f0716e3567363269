/** Where a firm's logo or somebody's photograph is had, by any of the firm's addresses; null for none. */
export function imagePath(slug: string, id: string | null): string | null {
  return id === null ? null : `/v1/firms/${slug}/images/${id}`;
}
