import { decodeLabel } from '../legacy-fonts/decode-label.ts';
import { walkXml } from './xml-events.ts';

interface Level {
  format: string;
  /** "%1." or "%1.%2)"; what is written before the paragraph. */
  text: string;
  start: number;
  /** The font of the number where the list names one. */
  font?: string;
}

interface NumberedList {
  abstractId: string;
  /** Levels that this list starts anew, with their number. */
  restarts: Map<number, number>;
}

/** Counts Word's automatic numbering, which the paragraphs themselves do not hold: "Điều 3.", "2.", "a)". */
export class DocxNumbering {
  #levels = new Map<string, Level[]>();
  #lists = new Map<string, NumberedList>();
  #counters = new Map<string, (number | undefined)[]>();
  #seen = new Set<string>();

  constructor(numberingXml: string | undefined) {
    if (numberingXml !== undefined) this.#read(numberingXml);
  }

  /** What Word shows before the next paragraph of this list and level: "2. ", "a) ", "- ", or nothing. */
  next(listId: string, depth: number): string {
    const list = this.#lists.get(listId);
    const levels = list === undefined ? undefined : this.#levels.get(list.abstractId);
    const level = levels?.[depth];
    if (list === undefined || levels === undefined || level === undefined) return '';
    const counters = this.#counters.get(list.abstractId) ?? [];
    this.#counters.set(list.abstractId, counters);
    if (!this.#seen.has(listId)) {
      this.#seen.add(listId);
      for (const [at, start] of list.restarts) counters[at] = start - 1;
    }
    counters[depth] = (counters[depth] ?? level.start - 1) + 1;
    counters.length = depth + 1;
    return render(levels, counters, level);
  }

  #read(xml: string): void {
    let abstractId = '';
    let listId = '';
    let depth = 0;
    let inOverride = false;
    walkXml(xml, {
      open: (name, attribute) => {
        const value = attribute('w:val') ?? '';
        const level = this.#levels.get(abstractId)?.[depth];
        if (name === 'w:abstractNum') {
          abstractId = attribute('w:abstractNumId') ?? '';
          this.#levels.set(abstractId, []);
        } else if (name === 'w:num') {
          listId = attribute('w:numId') ?? '';
        } else if (name === 'w:abstractNumId') {
          this.#lists.set(listId, { abstractId: value, restarts: new Map() });
        } else if (name === 'w:lvlOverride') {
          inOverride = true;
          depth = Number(attribute('w:ilvl') ?? 0);
        } else if (name === 'w:startOverride') {
          this.#lists.get(listId)?.restarts.set(depth, Number(value) || 1);
        } else if (name === 'w:lvl' && !inOverride) {
          depth = Number(attribute('w:ilvl') ?? 0);
          const levels = this.#levels.get(abstractId);
          if (levels !== undefined && depth < 9) levels[depth] = { format: 'decimal', text: '', start: 1 };
        } else if (!inOverride && level !== undefined) {
          if (name === 'w:numFmt') level.format = value;
          else if (name === 'w:lvlText') level.text = value;
          else if (name === 'w:start') level.start = Number(value) || 0;
          else if (name === 'w:rFonts') level.font = attribute('w:hAnsi') ?? attribute('w:ascii');
        }
      },
      close: (name) => {
        if (name === 'w:lvlOverride') inOverride = false;
        const level = this.#levels.get(abstractId)?.[depth];
        if (name === 'w:lvl' && level !== undefined) level.text = decodeLabel(level.text, level.font);
      },
      text: () => undefined,
    });
  }
}

function render(levels: readonly Level[], counters: readonly (number | undefined)[], level: Level): string {
  if (level.format === 'none') return '';
  if (level.format === 'bullet') return '- ';
  const text = level.text.replace(/%(\d)/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const own = levels[at];
    return own === undefined ? '' : formatNumber(counters[at] ?? own.start, own.format);
  });
  return text.trim() === '' ? '' : `${text.trim()} `;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function formatNumber(value: number, format: string): string {
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCodePoint(97 + ((value - 1) % 26)).repeat(Math.min(5, Math.ceil(value / 26)));
    return format === 'upperLetter' ? letter.toUpperCase() : letter;
  }
  if (format === 'lowerRoman' || format === 'upperRoman') {
    let rest = Math.min(value, 399);
    let roman = '';
    for (const [size, sign] of ROMAN) {
      for (; rest >= size; rest -= size) roman += sign;
    }
    return format === 'upperRoman' ? roman : roman.toLowerCase();
  }
  return format === 'decimalZero' && value < 10 ? `0${value}` : String(value);
}
