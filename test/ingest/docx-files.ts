import {
  AlignmentType,
  Document,
  Header,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type FileChild,
} from 'docx';

const LISTS = {
  config: [
    {
      reference: 'articles',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: 'Điều %1.', alignment: AlignmentType.LEFT },
        { level: 1, format: LevelFormat.DECIMAL, text: '%2.', alignment: AlignmentType.LEFT },
        { level: 2, format: LevelFormat.LOWER_LETTER, text: '%3)', alignment: AlignmentType.LEFT },
      ],
    },
  ],
};

/** A Word file with these parts, numbered by Word itself where `numbered` made them. */
export function makeDocx(children: FileChild[], { header }: { header?: string } = {}): Promise<Buffer> {
  const headers = header === undefined ? {} : { headers: { default: new Header({ children: [line(header)] }) } };
  return Packer.toBuffer(new Document({ numbering: LISTS, sections: [{ children, ...headers }] }));
}

export const line = (text: string): Paragraph => new Paragraph(text);

export const numbered = (level: number, text: string): Paragraph =>
  new Paragraph({ text, numbering: { reference: 'articles', level } });

/** Lines of one paragraph with Word's own line breaks between them. */
export const broken = (...texts: string[]): Paragraph =>
  new Paragraph({ children: texts.map((text, i) => new TextRun({ text, break: i === 0 ? 0 : 1 })) });

interface CellText {
  text: string;
  rowSpan?: number;
  columnSpan?: number;
}

export const table = (rows: (string | CellText)[][]): Table =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((cell) => {
            const { text, ...spans } = typeof cell === 'string' ? { text: cell } : cell;
            return new TableCell({ ...spans, children: [new Paragraph(text)] });
          }),
        }),
    ),
  });
