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

/**
 * Runs a command to its end: exit code 0 or what `main` returns; 2 for a wrong command line or configuration, 1 for what
 * else is known to go wrong, each said on stderr. Errors that are none of ours are thrown on.
 */
export async function runProgram(main: () => Promise<number | void> | number, usage: string): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    process.stderr.write(`${error.message}\n${error.code === 'usage' ? `\n${usage}` : ''}`);
    process.exitCode = error.code === 'usage' || error.code === 'config_invalid' ? 2 : 1;
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
