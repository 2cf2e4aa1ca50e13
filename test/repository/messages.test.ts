/** A message is read only by the matcher: rules and facts use what it captured, not the text. */
import ts from 'typescript';
import { expect, it } from 'vitest';
import { filesBelow, read } from '../support/files.ts';

/** The only place where a fact passes a message to the matcher. */
const reader = 'src/catalogue/facts/events.ts';

const judging = ['src/catalogue/facts', 'src/catalogue/rules']
  .flatMap(filesBelow)
  .filter((path) => path !== reader);

/** `diagnose` reports messages, so it may pass them on; but it may not test them. */
const showing = filesBelow('src/diagnose');

const isMessage = (node: ts.Node | undefined) => node?.getText() === 'message';

/**
 * Accesses to the text of a message: `failure.message`, `{ message }`, `failure['message']`. `noOutput.message` is a reason
 * of the catalogue.
 */
function takes(code: string): readonly string[] {
  return find(code, (node) => {
    if (ts.isPropertyAccessExpression(node))
      return isMessage(node.name) && node.expression.getText() !== 'noOutput';
    if (ts.isBindingElement(node)) return isMessage(node.propertyName ?? node.name);
    return ts.isElementAccessExpression(node) && /^.message.$/.test(node.argumentExpression.getText());
  });
}

/** Where a file tests or takes apart the text of a message, of its evidence or of a detail, or renames a message. */
function looksInto(code: string): readonly string[] {
  const methods = /^(?:test|exec|match|matchAll|startsWith|endsWith|indexOf|search|includes|replace)$/;
  const words = /(?:\bmessage|\bevidence\.text|\bdetails\??\.\w+)$/;
  return find(code, (node) => {
    if (ts.isBindingElement(node)) return isMessage(node.propertyName);
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
    const { expression: on, name } = node.expression;
    return methods.test(name.text) && [on, ...node.arguments].some((each) => words.test(each.getText()));
  });
}

function find(code: string, wanted: (node: ts.Node) => boolean): readonly string[] {
  const file = ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (wanted(node))
      found.push(`line ${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const advice =
  'Do not read messages here. Branch on failure.signature; for a part of the message add a named group to the pattern of its signature (src/causes), or to match/details.ts where many share it, and read failure.details. Events: readEvents() in facts/events.ts.';

it('no rule and no fact reads the text of a message', () => {
  const faults = judging.flatMap((path) => takes(read(path)).map((where) => `${path} ${where}`));
  expect(faults, advice).toEqual([]);
});

it('diagnose does not test one, and no code tests evidence or details', () => {
  const faults = [...judging, ...showing].flatMap((path) =>
    looksInto(read(path)).map((where) => `${path} ${where}`),
  );
  expect(faults, advice).toEqual([]);
});

it.each([
  'if (/qps/i.test(failure.message)) throw 1;',
  'const { message } = failure;',
  'const { message: text } = failure;',
  'events.filter(({ message }) => pattern.test(message));',
  "const text = failure['message'];",
  'failure?.message.includes("x");',
])('access in a rule is detected: %s', (code) => expect(takes(code)).not.toEqual([]));

it.each([
  '/secrets/.exec(message)',
  'message.includes(image)',
  '/image/.test(event.message)',
  'events.filter(({ message: text }) => pattern.test(text));',
  '/image/.test(match.evidence.text)',
  '/digest/.test(failure.details.reason)',
])('a test in diagnose is detected: %s', (code) => expect(looksInto(code)).not.toEqual([]));
