/** What a file is that is no manifest, and what to do instead. */
import type { Text } from '../../base/text.ts';
import { Refused } from './refused.ts';
import { itemsAt, textAt, type Value, valueAt } from './value.ts';

const renderFirst: Text = {
  en: 'render the chart with helm template CHART, and pass the result',
  fr: 'produisez les manifestes avec helm template CHART, et indiquez le résultat',
};

const buildFirst: Text = {
  en: 'build the manifests with kubectl kustomize FOLDER, and pass the result',
  fr: 'construisez les manifestes avec kubectl kustomize DOSSIER, et indiquez le résultat',
};

const giveManifests: Text = {
  en: 'pass the manifests that are applied to the cluster',
  fr: 'indiquez les manifestes qui sont appliqués au cluster',
};

const oneImage: Text = {
  en: 'to check one image, run diagnose with --image REF',
  fr: 'pour vérifier une image, lancez diagnose avec --image REF',
};

/** A sentence from what it is and what to do. */
function sentence(what: Text, todo: Text): Text {
  return { en: `this is ${what.en}: ${todo.en}`, fr: `c’est ${what.fr}\u00a0: ${todo.fr}` };
}

const template = sentence(
  { en: 'a Helm template that was not rendered', fr: 'un modèle Helm qui n’a pas été rendu' },
  renderFirst,
);

/** What only Helm puts into a Go template; alerts and workflows have templates of their own: `{{ $labels.pod }}`. */
const helmAction =
  /\{\{-?\s{0,8}(?:[^{}\n]{0,80}\.(?:Values|Release|Chart|Files|Capabilities)\b|include\s+"|toYaml\b|tpl\b)/;

/** How many characters of a text are looked at. */
const beginning = 64 * 1024;

/** What a text is by its looks; null for what may be a manifest. */
export function notYaml(whole: string): Text | null {
  // Its beginning shows what it is.
  const text = whole.slice(0, beginning);
  if (/^\s{0,8}(?:#[^\n]*\n|\s)*(?:ARG\s[^\n]*\n\s*)*FROM\s+\S+/i.test(text) && !/^apiVersion:/m.test(text))
    return sentence({ en: 'a Dockerfile', fr: 'un Dockerfile' }, giveManifests);
  if (/^\s*(?:NAMESPACE\s+)?NAME\s{2,}[A-Z][A-Z -]+/.test(text))
    return sentence(
      { en: 'a table that kubectl printed', fr: 'un tableau affiché par kubectl' },
      {
        en: 'print the manifests with kubectl get -o yaml',
        fr: 'affichez les manifestes avec kubectl get -o yaml',
      },
    );
  return null;
}

/** The refusal of a text that is a template, which explains whatever else is wrong with it; null for any other. */
export function unrendered(file: string, text: string): Refused | null {
  const action = helmAction.exec(text);
  return action && new Refused({ file, line: text.slice(0, action.index).split('\n').length }, template);
}

/** What a document is that can be read and is no object of Kubernetes; null where it is one, or empty. */
export function notManifest(root: Value): Text | null {
  if (root.kind === 'scalar' && root.value === null) return null;
  const apiVersion = textAt(root, 'apiVersion');
  const kind = textAt(root, 'kind');
  if (
    kind === 'Kustomization' &&
    (apiVersion ?? 'kustomize.config.k8s.io').startsWith('kustomize.config.k8s.io')
  )
    return sentence({ en: 'a Kustomization', fr: 'une Kustomization' }, buildFirst);
  if (apiVersion !== null && kind !== null) return null;
  if (apiVersion !== null && textAt(root, 'name') !== null && valueAt(root, 'version'))
    return sentence(
      { en: 'the Chart.yaml of a Helm chart', fr: 'le Chart.yaml d’un chart Helm' },
      renderFirst,
    );
  if (valueAt(root, 'services')?.kind === 'mapping')
    return sentence({ en: 'a Compose file', fr: 'un fichier Compose' }, oneImage);
  if (itemsAt(root, 'steps').some((step) => textAt(step, 'name') !== null))
    return sentence(
      { en: 'a Cloud Build configuration', fr: 'une configuration Cloud Build' },
      giveManifests,
    );
  if (valueAt(root, 'resources')?.kind === 'list' && kind === null)
    return sentence({ en: 'a Kustomization', fr: 'une Kustomization' }, buildFirst);
  if (hasValuesImage(root))
    return sentence(
      { en: 'the values file of a Helm chart', fr: 'le fichier de valeurs d’un chart Helm' },
      renderFirst,
    );
  return {
    en: `this is not a manifest: apiVersion or kind is missing; ${giveManifests.en}`,
    fr: `ce n’est pas un manifeste, car il manque apiVersion ou kind\u00a0; ${giveManifests.fr}`,
  };
}

/** Whether an image is split up as in the values of a chart: `image: { repository, tag }`. */
function hasValuesImage(value: Value): boolean {
  if (value.kind !== 'mapping') return false;
  if (textAt(value, 'image', 'repository') !== null) return true;
  return [...value.entries.values()].some((each) => textAt(each, 'image', 'repository') !== null);
}
