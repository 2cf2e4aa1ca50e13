/** The image, down to its bytes. `npm run test:kubelet` runs it on a node. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { elfNeeds } from '../../src/standalone/image/elf.ts';
import type { Entry } from '../../src/standalone/image/entry.ts';
import {
  architectureOfAll,
  baseFiles,
  entrypoint,
  gcloudFiles,
  user,
} from '../../src/standalone/image/files.ts';
import { type ImageOptions, writeLayout } from '../../src/standalone/image/layout.ts';
import { tar } from '../../src/standalone/image/tar.ts';
import { read } from '../support/files.ts';
import { node, withFolder } from '../support/playbook/playbook.ts';

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

const bytesOf = async (entries: readonly Entry[]) => {
  const chunks: Buffer[] = [];
  for await (const chunk of tar(entries)) chunks.push(chunk);
  return Buffer.concat(chunks);
};

const long = `lib/${'folder/'.repeat(20)}file`;
const file = (path: string, text: string, executable = false): Entry => ({
  path,
  kind: 'file',
  from: Buffer.from(text),
  executable,
});

describe('an archive', () => {
  const entries: readonly Entry[] = [
    file('usr/bin/program', '#!/bin/sh\n', true),
    file('etc/empty', ''),
    file('etc/block', 'x'.repeat(512)),
    file(long, 'far away'),
    { path: 'usr/bin/link', kind: 'link', to: 'program' },
    { path: 'usr/bin/far', kind: 'link', to: `/${long}` },
    { path: 'tmp', kind: 'folder', open: true },
  ];

  test.skipIf(process.platform !== 'linux')('is what tar takes out again', () =>
    withFolder(async (folder) => {
      execFileSync('tar', ['--extract', '--preserve-permissions'], {
        cwd: folder,
        input: await bytesOf(entries),
      });
      const listed = execFileSync('find', ['.', '!', '-type', 'd', '-printf', '%P %m %l\n'], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(listed.split('\n').filter(Boolean).toSorted()).toEqual(
        [
          'etc/block 644 ',
          'etc/empty 644 ',
          `${long} 644 `,
          `usr/bin/far 777 /${long}`,
          'usr/bin/link 777 program',
          'usr/bin/program 755 ',
        ].toSorted(),
      );
      expect(readFileSync(join(folder, long), 'utf8')).toBe('far away');
      expect(execFileSync('stat', ['-c', '%a', 'tmp'], { cwd: folder, encoding: 'utf8' })).toBe('1777\n');
    }),
  );

  test('does not depend on the order of its files, nor on their times', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'file');
      writeFileSync(path, 'content');
      const all: readonly Entry[] = [
        ...entries,
        { path: 'srv/file', kind: 'file', from: path, executable: false },
      ];
      const first = await bytesOf(all);
      utimesSync(path, 1, 1);
      expect((await bytesOf(all.toReversed())).equals(first)).toBe(true);
    }));
});

describe('a layout', () => {
  const options = (text: string): ImageOptions => ({
    name: 'localhost/pullbook:1',
    architecture: 'amd64',
    created: '2026-11-30T00:00:00Z',
    layers: [[file('etc/one', text)], [file('etc/two', 'two')]],
    config: { User: user, Entrypoint: entrypoint, Env: [], WorkingDir: '/', Labels: {} },
  });
  const written = (text: string) =>
    withFolder(async (folder) => {
      const digest = await writeLayout(folder, options(text));
      const blobs = join(folder, 'blobs/sha256');
      const contents = readdirSync(blobs).map((name) => [name, readFileSync(join(blobs, name))] as const);
      return { digest, contents: new Map(contents), index: readFileSync(join(folder, 'index.json'), 'utf8') };
    });

  test('has the same digest from the same files, and another one from others', async () => {
    const { digest, index } = await written('one');
    expect(await written('one')).toMatchObject({ digest, index });
    expect((await written('other')).digest).not.toBe(digest);
  });

  test('names each blob by its digest, and each layer by that of its archive', async () => {
    const { digest, contents } = await written('one');
    for (const [name, content] of contents) expect(sha256(content)).toBe(name);
    const json = (of: string) => JSON.parse(contents.get(of.slice('sha256:'.length))?.toString() ?? 'null');
    const { config, layers } = json(digest) as Record<string, never> & {
      readonly config: { readonly digest: string };
      readonly layers: readonly { readonly digest: string; readonly size: number }[];
    };
    const compressed = layers.map((layer) => contents.get(layer.digest.slice('sha256:'.length)));
    expect(layers.map(({ size }) => size)).toEqual(compressed.map((content) => content?.length));
    expect(json(config.digest).rootfs.diff_ids).toEqual(
      compressed.map((content) => `sha256:${sha256(gunzipSync(content ?? ''))}`),
    );
    expect(contents.size).toBe(4);
  });
});

describe.skipIf(process.platform !== 'linux')('what the image has', () => {
  test('of libraries is all that the loader finds for Node', () => {
    const { stdout } = spawnSync('ldd', [node], { encoding: 'utf8' });
    const loaded = [...stdout.matchAll(/(?:=> )?(\/\S+) \(0x/g)].map(([, path = '']) =>
      path.split('/').at(-1),
    );
    const packed = baseFiles(node).map(({ path }) => path.split('/').at(-1));
    expect(loaded.length).toBeGreaterThan(4);
    expect(packed).toEqual(expect.arrayContaining(loaded));
  });

  test('is for one machine, with a static kubectl', () => {
    expect(() => architectureOfAll({ bin: '', node, kubectl: node })).toThrow(/not a static program/);
    expect(() => architectureOfAll({ bin: '', node, kubectl: import.meta.filename })).toThrow(
      /not a program for 64-bit Linux/,
    );
    expect(elfNeeds(Buffer.from('#!/bin/sh\n'))).toBe(null);
  });

  test('of the Google Cloud CLI is what a playbook needs, and no properties', () =>
    withFolder(async (sdk) => {
      const files = [
        'bin/gcloud',
        'bin/gke-gcloud-auth-plugin',
        'bin/kubectl',
        'bin/bootstrapping/gcloud.py',
        'lib/gcloud.py',
        'lib/googlecloudsdk/__pycache__/core.cpython-313.pyc',
        'platform/bundledpythonunix/bin/python3.13',
        'platform/gsutil/gsutil',
        'properties',
        '.install/core.manifest',
      ];
      for (const path of files) {
        mkdirSync(dirname(join(sdk, path)), { recursive: true });
        writeFileSync(join(sdk, path), '', { mode: path.startsWith('bin/') ? 0o755 : 0o644 });
      }
      symlinkSync('python3.13', join(sdk, 'platform/bundledpythonunix/bin/python3'));
      const entries = gcloudFiles(sdk).filter(({ kind }) => kind !== 'folder');
      expect(
        entries.map(({ path }) => path.replace('usr/local/lib/google-cloud-sdk/', '')).toSorted(),
      ).toEqual([
        'bin/bootstrapping/gcloud.py',
        'bin/gcloud',
        'bin/gke-gcloud-auth-plugin',
        'lib/gcloud.py',
        'platform/bundledpythonunix/bin/python3',
        'platform/bundledpythonunix/bin/python3.13',
        'usr/local/bin/gcloud',
        'usr/local/bin/gke-gcloud-auth-plugin',
      ]);
      expect(() => gcloudFiles(join(sdk, 'lib'))).toThrow(/has no bin\/gcloud/);
    }));
});

describe('the Containerfile', () => {
  const lines = read('image/Containerfile')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

  test('only copies files onto a base that the caller names', () => {
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'ARG',
      'FROM',
      'COPY',
      'COPY',
      'USER',
      'ENTRYPOINT',
    ]);
    expect(lines.slice(0, 2)).toEqual(['ARG BASE', 'FROM $BASE']);
  });

  test('runs what the image without a base runs, as the same user', () => {
    expect(lines).toContain(`USER ${user}`);
    expect(lines).toContain(`ENTRYPOINT ${JSON.stringify(entrypoint).replaceAll(',', ', ')}`);
  });
});
