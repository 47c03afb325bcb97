/** Folds for comparing: lower case, no marks, đ and its look-alikes (ð, Đ U+0110, Ð U+00D0) to d. Keeps length roughly, not exactly. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đðĐÐɖƉ]/g, 'd')
    .toLowerCase();
}
