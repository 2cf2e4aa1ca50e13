/** Decoders for node conditions, boot disks, and the imagePullPolicy of the Pods on a node. */
import { child, flag, list, requiredText, text } from '../decode.ts';
import { Unreadable } from '../failures.ts';
import { parseTable } from '../table.ts';

/** A node as its kubelet reports it. */
export interface NodeState {
  readonly name: string;
  readonly pool: string | null;
  readonly ready: boolean;
  readonly diskPressure: boolean;
  /** `containerd://2.1.4`. */
  readonly runtime: string | null;
  readonly operatingSystem: string | null;
  readonly architecture: string | null;
}

/** An image of a Pod with its imagePullPolicy. */
export interface PolicyUse {
  readonly pod: string;
  readonly image: string;
  readonly policy: string;
}

/** The boot disk of a node pool, and whether its nodes stream images. */
export interface BootDisk {
  readonly pool: string;
  readonly gigabytes: number | null;
  /** `pd-balanced`, `hyperdisk-balanced`; null if the API does not return it. */
  readonly type: string | null;
  readonly streaming: boolean;
}

export interface BootDisks {
  readonly autopilot: boolean;
  readonly pools: readonly BootDisk[];
}

/** The cells of a `custom-columns` table: `<none>` if empty, commas between several values. */
const several = (cell = '') => cell.split(',').filter((value) => value !== '' && value !== '<none>');
const one = (cell: string | undefined) => several(cell)[0] ?? null;

export function decodeNodeStates(answer: unknown): readonly NodeState[] {
  return parseTable(answer).map((row) => ({
    name: row['NAME'] ?? '',
    pool: one(row['POOL']),
    ready: row['READY'] === 'True',
    diskPressure: row['DISK-PRESSURE'] === 'True',
    runtime: one(row['RUNTIME']),
    operatingSystem: one(row['OS']),
    architecture: one(row['ARCH']),
  }));
}

/** Images and policies are in the order of the containers, so the n-th of one belongs to the n-th of the other. */
export function decodePullPolicies(answer: unknown): readonly PolicyUse[] {
  return parseTable(answer).flatMap((row) => {
    const images = [...several(row['INIT']), ...several(row['IMAGES'])];
    const policies = [...several(row['INIT-POLICIES']), ...several(row['POLICIES'])];
    if (images.length !== policies.length) throw new Unreadable('a container without a pull policy');
    return images.map((image, index) => ({ pod: row['NAME'] ?? '', image, policy: policies[index] ?? '' }));
  });
}

export function decodeBootDisks(answer: unknown): BootDisks {
  return {
    autopilot: flag(child(answer, 'autopilot'), 'enabled'),
    pools: list(answer, 'nodePools').map((pool) => {
      const config = child(pool, 'config');
      const size = text(config, 'diskSizeGb');
      return {
        pool: requiredText(pool, 'name'),
        gigabytes: size === null ? null : Number(size),
        type: text(config, 'diskType'),
        streaming: flag(child(config, 'gcfsConfig'), 'enabled'),
      };
    }),
  };
}
