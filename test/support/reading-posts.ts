/**
 * The POST requests that ask and change nothing, each with its reason. Google gives a read the method POST where its
 * question does not fit into an address. Anything else that is not GET is a change.
 */
export const readingPosts: readonly { readonly path: RegExp; readonly reason: string }[] = [
  {
    path: /^\/v1\/projects\/[^/:]+(?::|%3A)?[^/:]*:getIamPolicy$/,
    reason:
      'projects.getIamPolicy takes the version of the policy in a body; needs resourcemanager.projects.getIamPolicy',
  },
  {
    path: /^\/v[12]\/(?:folders|organizations)\/\d+:getIamPolicy$/,
    reason: 'the same for a folder and an organization, above the project of an image',
  },
  {
    path: /^\/v1\/projects\/[^/]+:getAncestry$/,
    reason: 'projects.getAncestry names the folders and the organization above a project',
  },
  {
    path: /^\/v2\/entries:list$/,
    reason: 'entries.list takes a filter as long as a page; needs logging.logEntries.list',
  },
];

/** A question about the asker's own rights: `kubectl auth can-i`. It is answered, and nothing is kept. */
export const accessReview = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';

/** What kubectl asks before it asks: which version, which resources. */
export const discoveryPaths =
  /^\/(?:version|api|apis|openapi\/v[23](?:\/.*)?|api\/v1|apis\/[^/]+(?:\/[^/]+)?)$/;

/** The resources of the reader role, at the place where they are listed or got. */
export const readPaths =
  /^\/(?:api\/v1|apis\/[^/]+\/v\d\w*)\/(?:namespaces\/[^/]+\/)?(?:pods|events|nodes|serviceaccounts|namespaces|resourcequotas|limitranges|replicasets|deployments)(?:\/[^/]+)?$|\/pods\/[^/]+\/log$/;

/** Asked for by flag only. */
export const secretPaths = /^\/api\/v1\/namespaces\/[^/]+\/secrets\/[^/]+$/;
