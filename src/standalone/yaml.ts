/** What stands in one file in the place of zx: the library for YAML that it brings. Only `check` loads it. */
export * as YAML from 'yaml';
