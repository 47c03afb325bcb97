/** Most that a cell can hold is 32,767 UTF-16 units. */
const LONGEST = 32_000;

/**
 * A text as a cell that no program takes for a formula: not here, where it is stored as text anyway, and not when
 * somebody saves the sheet as CSV or types into the cell. "- đề nghị" stays, "-1+cmd|…" does not.
 */
export function safeCell(text: string): string {
  const cut = text.length <= LONGEST ? text : `${text.slice(0, LONGEST).toWellFormed()}…`;
  return /^\s*(?:[=+@\t\r\n|%＝＋＠]|[-－−](?!\s))/u.test(cut) ? `'${cut}` : cut;
}
