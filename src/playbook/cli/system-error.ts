/** Why the operating system refused something, in words instead of its codes. */
import type { Text } from '../../base/text.ts';
import { InputError, OutputError } from './stated-error.ts';

const reasons: Readonly<Record<string, Text>> = {
  EACCES: { en: 'you have no permission', fr: 'vous n’en avez pas le droit' },
  EPERM: { en: 'you have no permission', fr: 'vous n’en avez pas le droit' },
  EEXIST: { en: 'it exists already', fr: 'il existe déjà' },
  EISDIR: { en: 'it is a folder', fr: 'c’est un dossier' },
  ELOOP: { en: 'its symbolic links form a loop', fr: 'ses liens symboliques forment une boucle' },
  EMFILE: { en: 'too many files are open', fr: 'trop de fichiers sont ouverts' },
  ENAMETOOLONG: { en: 'the name is too long', fr: 'le nom est trop long' },
  ENOENT: { en: 'there is no such file or folder', fr: 'ce fichier ou ce dossier n’existe pas' },
  ENOSPC: { en: 'no space is left on the disk', fr: 'il n’y a plus de place sur le disque' },
  EDQUOT: { en: 'the disk quota is used up', fr: 'le quota de disque est atteint' },
  ENOTDIR: { en: 'a part of the path is a file', fr: 'une partie du chemin est un fichier' },
  EROFS: { en: 'the file system is read-only', fr: 'le système de fichiers est en lecture seule' },
};

/** The reason of a failed system call; a code without words of ours is named. */
export function systemReason(error: unknown): Text {
  const { code = '' } = error as NodeJS.ErrnoException;
  return (
    reasons[code] ?? {
      en: `the operating system refused the operation${code && ` (${code})`}`,
      fr: `le système d’exploitation a refusé l’opération${code && ` (${code})`}`,
    }
  );
}

/**
 * A file or a folder that cannot be read.
 */
export function unreadable(path: string, error: unknown): InputError {
  const why = systemReason(error);
  return new InputError({
    en: `cannot read ${path}: ${why.en}`,
    fr: `impossible de lire ${path}\u00a0: ${why.fr}`,
  });
}

/** A file or a folder that cannot be written. */
export function unwritable(path: string, error: unknown): OutputError {
  const why = systemReason(error);
  return new OutputError({
    en: `cannot write ${path}: ${why.en}`,
    fr: `impossible d’écrire ${path}\u00a0: ${why.fr}`,
  });
}
