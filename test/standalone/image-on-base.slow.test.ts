/**
 * The files that image/Containerfile copies, on a base: the root of this distribution, below them in an overlay. Nothing is
 * written to it, and no published base is involved.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gcloudFiles, user } from '../../src/standalone/image/files.ts';
import { makeFolders } from '../../src/standalone/image/make.ts';
import { imageOptions } from '../support/job/image.ts';
import { whyNoImageRoot } from '../support/job/process.ts';
import { skipWithout } from '../support/tools.ts';

/** The layers are copied into memory, because an overlay takes no two folders of which one is in the other. */
const onBase = `set -eu
files=$1 user=$2; shift 2
mount -t tmpfs tmpfs /mnt
mkdir /mnt/base /mnt/image
mount --bind / /mnt/base
cp -a "$files/root" "$files/gcloud" /mnt/
mount -t overlay overlay -o lowerdir=/mnt/gcloud:/mnt/root:/mnt/base /mnt/image
mount --rbind /dev /mnt/image/dev
mount --rbind /proc /mnt/image/proc
mount -t tmpfs -o mode=1777 tmpfs /mnt/image/tmp
exec chroot --userspec="$user" /mnt/image env -i HOME=/tmp PATH=/usr/local/bin:/usr/bin:/bin "$@"`;

const run = (files: string, ...argv: readonly string[]) =>
  spawnSync('unshare', ['--mount', 'sh', '-c', onBase, 'sh', files, user, ...argv], { encoding: 'utf8' });

const missing = whyNoImageRoot() ?? whyNoOverlay();
if (missing) console.warn(`skipped: the files of the image on a base need more: ${missing}`);

function whyNoOverlay(): string | null {
  const line = `mount -t tmpfs tmpfs /mnt && mkdir /mnt/base /mnt/over /mnt/image && mount --bind / /mnt/base &&
    mount -t overlay overlay -o lowerdir=/mnt/over:/mnt/base /mnt/image`;
  const { status, stderr } = spawnSync('unshare', ['--mount', 'sh', '-c', line], { encoding: 'utf8' });
  return status === 0 ? null : `no overlay on the root: ${stderr.trim()}`;
}

describe.skipIf(missing !== null || skipWithout('kubectl', 'gcloud'))('on a base', () => {
  let files: string;

  beforeAll(async () => {
    const { folder, options } = await imageOptions();
    files = folder;
    const info = ['info', '--format=value(installation.sdk_root)'];
    const gcloud = spawnSync('gcloud', info, { encoding: 'utf8' }).stdout.trim();
    expect(gcloudFiles(gcloud).length).toBeGreaterThan(1000);
    makeFolders(folder, { ...options, gcloud });
  });
  afterAll(() => rmSync(files, { recursive: true, force: true }));

  test('each program is that of the image', () => {
    for (const name of ['pullbook', 'node', 'kubectl', 'gcloud'])
      expect(run(files, 'sh', '-c', `command -v ${name}`).stdout).toBe(`/usr/local/bin/${name}\n`);
  });

  test('kubectl and gcloud answer pullbook, which nobody has signed in', () => {
    const argv = [
      'fleet',
      '--projects=shop-prod',
      '--shards=3',
      '--shard=0',
      '--output=ndjson',
      '--timeout=300',
    ];
    const { stdout, stderr } = run(files, 'pullbook', ...argv);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ clusters: [], gaps: [{ why: 'signed-out' }] });
    const diagnosis = run(files, 'pullbook', '--all-namespaces');
    expect(diagnosis.stderr).toMatch(/no cluster is configured/);
  });
});
