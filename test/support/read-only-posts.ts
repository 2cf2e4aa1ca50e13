/**
 * The POST requests that only read, each with its reason. Google APIs use POST for a read whose parameters do not fit
 * into a URL. Any other request that is not GET is a change.
 */
export const readOnlyPosts: readonly { readonly path: RegExp; readonly reason: string }[] = [
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
    path: /^\/v1\/projects\/-\/serviceAccounts\/[^/]+:getIamPolicy$/,
    reason:
      'projects.serviceAccounts.getIamPolicy is a POST in the API of IAM; needs iam.serviceAccounts.getIamPolicy',
  },
  {
    path: /^\/v1\/projects\/[^/]+:getAncestry$/,
    reason: 'projects.getAncestry names the folders and the organization above a project',
  },
  {
    path: /^\/v3\/iam:troubleshoot$/,
    reason:
      'iam.troubleshoot takes account, resource and permission in a body, and explains the policies that exist',
  },
  {
    path: /^\/v2\/entries:list$/,
    reason: 'entries.list takes a filter as long as a page; needs logging.logEntries.list',
  },
];

/** `kubectl auth can-i`: a review of the caller's own access, which is not stored. */
export const accessReview = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';

/** Discovery by kubectl: versions and resources. */
export const discoveryPaths =
  /^\/(?:version|api|apis|openapi\/v[23](?:\/.*)?|api\/v1|apis\/[^/]+(?:\/[^/]+)?)$/;

/** The paths at which the resources of the reader role are listed or got. */
export const readPaths =
  /^\/(?:api\/v1|apis\/[^/]+\/v\d\w*)\/(?:namespaces\/[^/]+\/)?(?:pods|events|nodes|serviceaccounts|namespaces|resourcequotas|limitranges|computeclasses|replicasets|statefulsets|daemonsets|jobs|deployments)(?:\/[^/]+)?$|\/pods\/[^/]+\/log$/;

/** Read only with --inspect-secrets. */
export const secretPaths = /^\/api\/v1\/namespaces\/[^/]+\/secrets\/[^/]+$/;
