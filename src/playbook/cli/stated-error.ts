import { type ExitCode, exitCode } from '../../base/exit-codes.ts';
import type { Text } from '../../base/text.ts';

/** An error that the caller can correct: one sentence in their language, and the exit code that says what kind it is. */
export class StatedError extends Error {
  readonly text: Text;
  readonly exitCode: ExitCode;

  constructor(text: Text, code: ExitCode) {
    super(text.en);
    this.name = new.target.name;
    this.text = text;
    this.exitCode = code;
  }
}

/** The command line cannot be understood: exit 64. */
export class UsageError extends StatedError {
  constructor(text: Text) {
    super(text, exitCode.usage);
  }
}

/** A file cannot be read, or is not what it should be: exit 66. */
export class InputError extends StatedError {
  constructor(text: Text) {
    super(text, exitCode.input);
  }
}

/** The report or the recording cannot be written: exit 73. */
export class OutputError extends StatedError {
  constructor(text: Text) {
    super(text, exitCode.output);
  }
}
