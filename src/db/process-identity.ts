import { readFileSync, readlinkSync } from 'node:fs';

/** The numbers of processes mean something only within one boot and one namespace of a machine. */
interface ProcessIdentity {
  place: string;
  pid: number;
}

/** This process, in words that another one can tell from itself. */
export function ownIdentity(): string {
  return `${ownPlace()} ${process.pid}`;
}

/** True when that process ran on this machine and has ended; false when it lives or nobody can know. */
export function hasEnded(identity: string): boolean {
  const { place, pid } = parse(identity);
  if (place === '' || place !== ownPlace() || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

function parse(identity: string): ProcessIdentity {
  const [, place = '', pid = ''] = /^(\S*) ([1-9]\d*)$/.exec(identity) ?? [];
  return { place: pid === '' ? '' : place, pid: Number(pid) };
}

/** Empty where the system does not tell (not Linux): then nothing is known of other processes. */
function ownPlace(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return '';
  }
}
