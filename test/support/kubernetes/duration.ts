import { now } from '../clock.ts';

/** The age of a timestamp as `kubectl get` prints it: `HumanDuration` of k8s.io/apimachinery/pkg/util/duration. */
export function age(timestamp: string | null | undefined): string {
  if (!timestamp) return '<unknown>';
  return humanDuration(Math.trunc((now.getTime() - Date.parse(timestamp)) / 1000));
}

/** At most two units: `95s`, `3m20s`, `25m`, `4h10m`, `20h`, `2d3h`, `40d`, `2y10d`. */
function humanDuration(seconds: number): string {
  if (seconds < -1) return '<invalid>';
  if (seconds < 0) return '0s';
  if (seconds < 2 * 60) return `${seconds}s`;
  const minutes = Math.trunc(seconds / 60);
  if (minutes < 10) return two(minutes, 'm', seconds % 60, 's');
  if (minutes < 3 * 60) return `${minutes}m`;
  const hours = Math.trunc(minutes / 60);
  if (hours < 8) return two(hours, 'h', minutes % 60, 'm');
  if (hours < 48) return `${hours}h`;
  const days = Math.trunc(hours / 24);
  if (hours < 8 * 24) return two(days, 'd', hours % 24, 'h');
  if (days < 2 * 365) return `${days}d`;
  if (days < 8 * 365) return two(Math.trunc(days / 365), 'y', days % 365, 'd');
  return `${Math.trunc(days / 365)}y`;
}

function two(first: number, firstUnit: string, second: number, secondUnit: string): string {
  return second === 0 ? `${first}${firstUnit}` : `${first}${firstUnit}${second}${secondUnit}`;
}
