import type { Text } from '../base/text.ts';
import type { authPullSecret } from './auth-pull-secret.ts';
import type { ProofsOf, Reading } from './proof.ts';

function secretsIn({ details: { secrets } }: Reading): Text {
  const names = secrets?.split(/,\s*/).filter(Boolean) ?? [];
  if (names.length === 0) return { en: 'a pull secret', fr: 'un secret d’extraction' };
  return names.length === 1
    ? { en: `the pull secret ${names[0]}`, fr: `le secret d’extraction ${names[0]}` }
    : { en: `the pull secrets ${names.join(', ')}`, fr: `les secrets d’extraction ${names.join(', ')}` };
}

/** What the messages of an unusable pull secret prove. */
export const authPullSecretProof: ProofsOf<typeof authPullSecret> = {
  'unable-to-retrieve-pull-secrets': (reading) => {
    const secrets = secretsIn(reading);
    return {
      states: {
        en: `the kubelet could not read ${secrets.en}, and pulled without these credentials`,
        fr: `le kubelet n’a pas pu lire ${secrets.fr}, et a tenté l’extraction sans ces identifiants`,
      },
      next: {
        en: 'Create the secret in the namespace of the Pod, or correct its name in the Pod or its service account. The kubelet reads the secret again at its next attempt.',
        fr: 'Créez le secret dans l’espace de noms du pod, ou corrigez son nom dans le pod ou son compte de service. Le kubelet relit le secret à la tentative suivante.',
      },
    };
  },
  'pull-secret-not-found': () => ({
    states: {
      en: 'a named pull secret does not exist in the namespace of the Pod',
      fr: 'un secret d’extraction indiqué n’existe pas dans l’espace de noms du pod',
    },
    next: {
      en: 'Create the secret in the namespace of the Pod, or correct its name in the Pod or its service account.',
      fr: 'Créez le secret dans l’espace de noms du pod, ou corrigez son nom dans le pod ou son compte de service.',
    },
  }),
  'pull-secret-unreadable': () => ({
    states: {
      en: 'the content of a pull secret is not the JSON that its type requires',
      fr: 'le contenu d’un secret d’extraction n’est pas le JSON qu’exige son type',
    },
    next: {
      en: 'Recreate the secret from the registry, the user name and the password, so that kubectl writes its content.',
      fr: 'Recréez le secret à partir du registre, du nom d’utilisateur et du mot de passe, pour que kubectl en écrive le contenu.',
    },
  }),
  'pull-secret-auth-malformed': () => ({
    states: {
      en: 'a pull secret of the Pod has an entry whose auth field is not base64(username:password), so the kubelet did not even try to pull',
      fr: 'un secret d’extraction du pod a une entrée dont le champ auth n’est pas base64(username:password)\u00a0: le kubelet n’a même pas tenté l’extraction',
    },
    next: {
      en: 'Recreate the secret from the registry, the user name and the password, so that kubectl encodes them. The usual mistake is a field that was encoded twice. One invalid secret is enough: check each secret that the Pod names, including those of its service account.',
      fr: 'Recréez le secret à partir du registre, du nom d’utilisateur et du mot de passe, pour que kubectl les encode. L’erreur courante est un champ encodé deux fois. Un seul secret invalide suffit\u00a0: vérifiez chaque secret du pod, y compris ceux de son compte de service.',
    },
  }),
  'pull-secret-structure-malformed': () => ({
    states: {
      en: 'the content of a pull secret of the Pod does not have the structure of a Docker configuration, so the kubelet did not even try to pull',
      fr: 'le contenu d’un secret d’extraction du pod n’a pas la structure d’une configuration Docker\u00a0: le kubelet n’a même pas tenté l’extraction',
    },
    next: {
      en: 'Recreate the secret from the registry, the user name and the password. One invalid secret is enough: check each secret that the Pod names, including those of its service account.',
      fr: 'Recréez le secret à partir du registre, du nom d’utilisateur et du mot de passe. Un seul secret invalide suffit\u00a0: vérifiez chaque secret du pod, y compris ceux de son compte de service.',
    },
  }),
  'present-but-not-verified': () => ({
    states: {
      en: 'the image is on the node, but was pulled with credentials that this Pod does not have',
      fr: 'l’image est sur le nœud, mais elle a été extraite avec des identifiants que ce pod n’a pas',
    },
    next: {
      en: 'Name in this Pod a pull secret that is allowed to read the image.',
      fr: 'Indiquez dans ce pod un secret d’extraction qui permet de lire l’image.',
    },
  }),
};
