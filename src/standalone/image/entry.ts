/** The files of an image. */

/** A file, a folder or a symbolic link, by its path from the root, without a slash at the beginning. */
export type Entry = { readonly path: string } & (
  | { readonly kind: 'file'; readonly from: string | Buffer; readonly executable: boolean }
  /** @property open whether everybody may write in it, as in `/tmp` */
  | { readonly kind: 'folder'; readonly open?: boolean }
  | { readonly kind: 'link'; readonly to: string }
);

/** The entries with every folder above them, each once, sorted by path: in any order, the same image. */
export function withFolders(entries: readonly Entry[]): readonly Entry[] {
  const all = new Map<string, Entry>();
  for (const { path } of entries)
    for (const folder of foldersAbove(path)) all.set(folder, { path: folder, kind: 'folder' });
  for (const entry of entries) all.set(entry.path, entry);
  return [...all.values()].toSorted((one, other) =>
    Buffer.compare(Buffer.from(one.path), Buffer.from(other.path)),
  );
}

function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
