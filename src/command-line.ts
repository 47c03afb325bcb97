import { parseArgs, type ParseArgsConfig } from 'node:util';
import { AppError } from './errors.ts';

/** As `parseArgs` of node:util, but what is wrong is said in Vietnamese: throws AppError `usage` that names the option. */
export function parseCommandLine<const Config extends ParseArgsConfig>(
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new AppError('usage', explain(error), { cause: error });
  }
}

function explain(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  const option = /'(-[^'\s]*)/u.exec(message ?? '')?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Không có tùy chọn ${option}.`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `Tùy chọn ${option} ghi chưa đúng.`;
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return 'Có phần thừa trong lệnh; mỗi giá trị đứng sau tên tùy chọn.';
  return `Không hiểu lệnh: ${message ?? String(error)}`;
}
