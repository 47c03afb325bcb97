import { existsSync } from 'node:fs';
import { AppError } from './errors.ts';

/**
 * The environment variables, with those of a file `.env` in the working folder; what is set outside wins. Throws
 * AppError `config_invalid` when there is a `.env` that cannot be read.
 */
export function readEnvironment(): NodeJS.ProcessEnv {
  if (!existsSync('.env')) return process.env;
  try {
    process.loadEnvFile('.env');
  } catch (error) {
    throw new AppError('config_invalid', 'Không đọc được tệp .env: phải là tệp văn bản mà tài khoản chạy đọc được.', {
      cause: error,
    });
  }
  return process.env;
}

/**
 * Takes away the variables that make langchain send every question to its maker. To be called before its packages are
 * loaded: they read them as they load.
 */
export function silenceTracing(env: NodeJS.ProcessEnv = process.env): void {
  for (const name of Object.keys(env)) if (/^(?:LANGSMITH|LANGCHAIN)_/.test(name)) delete env[name];
  env['LANGSMITH_TRACING'] = 'false';
}
