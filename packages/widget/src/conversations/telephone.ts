/** What a click on a number dials. */
export function telephoneHref(number: string): string {
  return `tel:${number.replaceAll(' ', '')}`;
}
