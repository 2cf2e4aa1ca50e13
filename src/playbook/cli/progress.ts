import { oneLine } from '../../base/printable.ts';

/** A line on the terminal with the command that runs. Pipes and files get none. */
export interface Progress {
  readonly show: (line: string, waiting: number) => void;
  readonly clear: () => void;
}

/** Progress on a stream; none if it is no terminal, or if the output is read by a program. */
export function progressOn(stream: NodeJS.WriteStream, quiet: boolean): Progress {
  if (quiet || !stream.isTTY) return { show: () => {}, clear: () => {} };
  const clear = () => stream.write('\r\u001b[2K');
  return {
    clear,
    show: (line, waiting) => {
      const text = `${oneLine(line)}${waiting > 0 ? `  (+${waiting})` : ''}`;
      clear();
      stream.write(text.slice(0, Math.max(20, (stream.columns ?? 80) - 1)));
    },
  };
}
