import { benchAccept } from './accept.ts';
import { benchAgent } from './agent.ts';
import { benchCommitments } from './commitments.ts';
import { benchReports } from './reports.ts';
import { benchReply } from './reply.ts';
import { benchMeaning } from './meaning.ts';
import { benchDigest } from './digest.ts';
import { benchIngest } from './ingest.ts';
import { benchScale } from './scale.ts';
import { benchWebhook } from './webhook.ts';
import { benchSoak } from './soak.ts';
import { benchAgainstFts, benchLarge } from './search.ts';
import { benchUnderLoad } from './under-load.ts';

/** Each says ratios and times of one run on this machine; `npm run bench -- NAME…` runs only some. */
const BENCHES: Record<string, () => Promise<object>> = {
  accept: benchAccept,
  agent: benchAgent,
  commitments: benchCommitments,
  digest: benchDigest,
  fts: benchAgainstFts,
  ingest: benchIngest,
  large: benchLarge,
  reply: benchReply,
  reports: benchReports,
  scale: benchScale,
  soak: benchSoak,
  webhook: benchWebhook,
  meaning: benchMeaning,
  load: benchUnderLoad,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  process.stderr.write(`unknown: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}\n`);
  process.exitCode = 2;
} else {
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length > 0 && !names.includes(name)) continue;
    process.stdout.write(`${name} ${JSON.stringify(await bench(), undefined, 2)}\n`);
  }
}
