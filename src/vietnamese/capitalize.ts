/** The first letter as a capital, unless not wanted. */
export const capitalize = (text: string, wanted = true): string =>
  wanted ? text.charAt(0).toUpperCase() + text.slice(1) : text;
