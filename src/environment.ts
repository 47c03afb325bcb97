import { existsSync } from 'node:fs';

/** The environment variables, with those of a file `.env` in the working folder; what is set outside wins. */
export function readEnvironment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}
