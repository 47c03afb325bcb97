import { spawn, type ChildProcess } from 'node:child_process';
import { AppError } from '../../src/errors.ts';

export interface ToolRun {
  command: string;
  args: readonly string[];
  input?: Uint8Array;
  /** Home, temporary folder and working folder of the process. */
  folder?: string;
  /** Default 60 s; then it is killed with all its children. */
  milliseconds?: number;
  outputBytes?: number;
  /** Address space, where `prlimit` is given. */
  memoryBytes?: number;
  prlimit?: string;
  unshare?: string;
  /** When this fires the process is killed. */
  signal?: AbortSignal;
}

export interface ToolResult {
  code: number | null;
  output: Buffer;
  /** The first 10,000 characters of stderr. */
  errors: string;
}

/** The same with limits and end of the run already given. */
export type RunTool = (run: Omit<ToolRun, 'prlimit' | 'unshare' | 'signal'>) => Promise<ToolResult | undefined>;

export const TOOL_LIMITS = { milliseconds: 60_000, outputBytes: 256 << 20, memoryBytes: 2 << 30, fileBytes: 512 << 20 };

/**
 * Runs a command with limits, without a shell, with nothing of our environment, and without the network as far as the
 * system allows. Undefined when the command is not there. Throws AppError `too_large` when a limit is passed.
 */
export function runTool(run: ToolRun): Promise<ToolResult | undefined> {
  const [command, ...args] = commandLine(run);
  return new Promise((resolve, reject) => {
    const child = spawn(command!, args, {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: environment(run),
      detached: true, // a group of its own, so that its children can be killed with it
      ...(run.folder === undefined ? {} : { cwd: run.folder }),
    });
    const chunks: Buffer[] = [];
    let size = 0;
    let errors = '';
    const stop = (error: AppError) => {
      killGroup(child);
      reject(error);
    };
    const abort = () => stop(new AppError('internal', 'Đã dừng.'));
    const slow = 'Tệp quá phức tạp, đọc quá lâu. Hãy tách thành nhiều tệp nhỏ hơn.';
    const timer = setTimeout(() => stop(new AppError('too_large', slow)), run.milliseconds ?? TOOL_LIMITS.milliseconds);
    const end = () => {
      clearTimeout(timer);
      run.signal?.removeEventListener('abort', abort);
    };
    if (run.signal?.aborted === true) abort();
    run.signal?.addEventListener('abort', abort);
    child.on('error', (error: NodeJS.ErrnoException) => {
      end();
      if (error.code === 'ENOENT' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    child.stdin.on('error', () => undefined); // it may end before it has read everything
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > (run.outputBytes ?? TOOL_LIMITS.outputBytes))
        stop(new AppError('too_large', 'Tệp có quá nhiều nội dung. Hãy tách thành nhiều tệp nhỏ hơn.'));
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (errors.length < 10_000) errors += chunk.toString();
    });
    child.on('close', (code) => {
      end();
      resolve({ code, output: Buffer.concat(chunks), errors });
    });
    child.stdin.end(run.input);
  });
}

function commandLine(run: ToolRun): string[] {
  const seconds = Math.ceil((run.milliseconds ?? TOOL_LIMITS.milliseconds) / 1000);
  const limits = [
    `--as=${run.memoryBytes ?? TOOL_LIMITS.memoryBytes}`,
    `--cpu=${seconds * 4}`, // counts all its threads; also ends it when we are gone
    `--fsize=${TOOL_LIMITS.fileBytes}`,
    '--core=0',
  ];
  return [
    ...(run.unshare === undefined ? [] : [run.unshare, '-rn']),
    ...(run.prlimit === undefined ? [] : [run.prlimit, ...limits]),
    run.command,
    ...run.args,
  ];
}

/** A dead address as proxy keeps well-behaved programs off the network where it cannot be taken away. */
function environment({ folder }: ToolRun): NodeJS.ProcessEnv {
  const proxy = 'http://127.0.0.1:9';
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    LANG: 'C.UTF-8',
    OMP_THREAD_LIMIT: '1',
    SAL_USE_VCLPLUGIN: 'svp',
    http_proxy: proxy,
    https_proxy: proxy,
    ftp_proxy: proxy,
    all_proxy: proxy,
    no_proxy: '',
    ...(folder === undefined ? {} : { HOME: folder, TMPDIR: folder, XDG_RUNTIME_DIR: folder }),
  };
}

function killGroup(child: ChildProcess): void {
  try {
    process.kill(-child.pid!, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}
