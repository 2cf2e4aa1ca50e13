/**
 * The names of a run, each with a number. A text is anonymised twice: the first time finds the names, the second writes
 * them with numbers in the order of the alphabet, so that lists keep their order and no number depends on who asked first.
 */
export class Names {
  readonly #families: Map<string, Map<string, number>>;
  readonly #firsts: Map<string, string>;

  private constructor(families: Map<string, Map<string, number>>, firsts: Map<string, string>) {
    this.#families = families;
    this.#firsts = firsts;
  }

  static empty(): Names {
    return new Names(new Map(), new Map());
  }

  /** The value with which a key was asked for first. */
  first(family: string, key: string, value: string): string {
    const whole = `${family} ${key}`;
    const known = this.#firsts.get(whole) ?? value;
    this.#firsts.set(whole, known);
    return known;
  }

  /** The number of a name in its family; the next one if it is new. */
  number(family: string, name: string): number {
    const known = this.#families.get(family) ?? new Map<string, number>();
    this.#families.set(family, known);
    const number = known.get(name) ?? known.size + 1;
    known.set(name, number);
    return number;
  }

  /** Whether a family has a name already. */
  has(family: string, name: string): boolean {
    return this.#families.get(family)?.has(name) ?? false;
  }

  /** What stands in front of a dash of a name, the shortest first; none for what is too long for a name. */
  prefixes(name: string): readonly string[] {
    if (name.length > 253) return [];
    return [...name.matchAll(/-/g)].map(({ index }) => name.slice(0, index));
  }

  /** The names of a family. */
  of(family: string): readonly string[] {
    return [...(this.#families.get(family)?.keys() ?? [])];
  }

  /** The same names with numbers in the order of the alphabet, in which a number counts by its value. */
  sorted(): Names {
    const inOrder = (names: Map<string, number>) =>
      [...names.keys()].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    return new Names(
      new Map(
        [...this.#families].map(([family, names]) => [
          family,
          new Map(inOrder(names).map((name, index) => [name, index + 1])),
        ]),
      ),
      this.#firsts,
    );
  }
}
