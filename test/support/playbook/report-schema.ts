/** Validates reports against the published JSON Schema of `-o json`. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

export const schema = JSON.parse(
  readFileSync(new URL('../../../public/report.schema.json', import.meta.url), 'utf8'),
) as { readonly $defs: Readonly<Record<string, { readonly enum?: readonly unknown[] }>> };

const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
ajv.addFormat('uri', (text: string) => URL.canParse(text));
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
const validate = ajv.compile(schema);

const validateCheck = ajv.compile(
  JSON.parse(readFileSync(new URL('../../../public/check.schema.json', import.meta.url), 'utf8')),
);

/** The validation errors of a printed report; empty if it is valid. */
export function misfits(stdout: string): readonly string[] {
  return errorsOf(validate, stdout);
}

/** Those of a printed check of manifests. */
export function checkMisfits(stdout: string): readonly string[] {
  return errorsOf(validateCheck, stdout);
}

const validateFleet = ajv.compile(
  JSON.parse(readFileSync(new URL('../../../public/fleet.schema.json', import.meta.url), 'utf8')),
);

/** Those of a printed report on many clusters, and of a line of its results. */
export function fleetMisfits(stdout: string): readonly string[] {
  return errorsOf(validateFleet, stdout);
}

function errorsOf(valid: ValidateFunction, stdout: string): readonly string[] {
  if (valid(JSON.parse(stdout))) return [];
  return (valid.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
