import type { Answer, Call, ServiceFailure } from '../loopback.ts';
import type { GoogleRequest } from './resources.ts';

/** Titles as in the messages about disabled APIs. */
const TITLES: Record<string, string> = {
  artifactregistry: 'Artifact Registry API',
  cloudbilling: 'Cloud Billing API',
  cloudkms: 'Cloud Key Management Service (KMS) API',
  cloudresourcemanager: 'Cloud Resource Manager API',
  compute: 'Compute Engine API',
  container: 'Kubernetes Engine API',
  dns: 'Cloud DNS API',
  iam: 'Identity and Access Management (IAM) API',
  logging: 'Cloud Logging API',
  networkconnectivity: 'Network Connectivity API',
  policytroubleshooter: 'Policy Troubleshooter API',
  serviceusage: 'Service Usage API',
  binaryauthorization: 'Binary Authorization API',
};

const PERIMETER_ID = 'Q7x0vN3bUoRk5mZyTt2LJw8sHcEaF1dP';

/** A failure in the error format of Google APIs (AIP-193), or in the older one of Compute Engine and Cloud DNS. */
export function refuse(
  call: Call,
  request: GoogleRequest | undefined,
  failure: ServiceFailure,
  projectNumber: string,
): Answer {
  const at = request ?? {
    service: 'cloudresourcemanager',
    name: call.url.pathname,
    collection: 'projects',
    list: false,
  };
  switch (failure) {
    case 'forbidden':
      return forbidden(at, projectNumber);
    case 'perimeter':
      return perimeter(at, projectNumber);
    case 'not-found':
      return notFound(at);
    case 'api-disabled':
      return apiDisabled(at, projectNumber);
    case 'unauthenticated':
      return unauthenticated(at);
    case 'rate-limited':
      return rateLimited(at, projectNumber);
    case 'unavailable':
      return error(at, 503, 'UNAVAILABLE', 'The service is currently unavailable.', 'backendError');
  }
}

export function notFound(request: GoogleRequest): Answer {
  const { service, name } = request;
  const messages: Record<string, string> = {
    compute: `The resource '${name}' was not found`,
    container: `Not found: ${name}.`,
    dns: `The 'parameters.managedZone' resource named '${name.split('/').at(-1)}' does not exist.`,
    iam: request.collection === 'roles' ? `The role named ${name} was not found.` : 'Unknown service account',
  };
  // Resource Manager does not reveal whether a project exists.
  if (service === 'cloudresourcemanager') return forbidden(request, '');
  return error(request, 404, 'NOT_FOUND', messages[service] ?? 'Requested entity was not found.', 'notFound');
}

/** The refusal of a method that would change something: the loopback APIs are read-only. */
export function methodNotAllowed(request: GoogleRequest): Answer {
  return error(request, 405, 'UNIMPLEMENTED', 'the rig is read-only', 'httpMethodNotAllowed');
}

export function unauthenticated(request: GoogleRequest): Answer {
  const message =
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid ' +
    'authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';
  const info = errorInfo('ACCESS_TOKEN_EXPIRED', 'googleapis.com', {
    service: `${request.service}.googleapis.com`,
  });
  return error(request, 401, 'UNAUTHENTICATED', message, 'authError', [info]);
}

function forbidden(request: GoogleRequest, projectNumber: string): Answer {
  const { service, name } = request;
  const permission = permissionOf(request);
  const denied = (message: string, details?: object[]) =>
    error(request, 403, 'PERMISSION_DENIED', message, 'forbidden', details);
  const iamDenied = (domain: string) =>
    errorInfo('IAM_PERMISSION_DENIED', domain, { permission, resource: name });
  switch (service) {
    case 'container':
      return denied(`Required "${permission}" permission(s) for "${name}".`);
    case 'compute':
      return denied(`Required '${permission}' permission for '${name}'`);
    case 'iam':
      // Without the name of the permission: github.com/GoogleCloudPlatform/pubsec-declarative-toolkit/issues/578.
      if (request.collection === 'roles')
        return denied(`You don't have permission to get the role at ${name}.`, [
          iamDenied('iam.googleapis.com'),
        ]);
      return denied(`Permission '${permission}' denied on resource (or it may not exist).`, [
        iamDenied('iam.googleapis.com'),
      ]);
    case 'artifactregistry': {
      const resource = `//artifactregistry.googleapis.com/${name}`;
      const message = `Permission '${permission}' denied on resource '${resource}' (or it may not exist).`;
      return denied(message, [iamDenied('artifactregistry.googleapis.com')]);
    }
    case 'serviceusage': {
      const message = `Permission denied to list services for consumer container [projects/${projectNumber}]`;
      return denied(message, [errorInfo('AUTH_PERMISSION_DENIED', 'serviceusage.googleapis.com', {})]);
    }
    case 'logging':
      return denied('Permission denied for all log views');
    case 'networkconnectivity':
      return denied(`Permission '${permission}' denied on '${name}'`, [
        iamDenied('networkconnectivity.googleapis.com'),
      ]);
    case 'dns':
      return denied('Forbidden');
    default:
      return denied('The caller does not have permission');
  }
}

function apiDisabled(request: GoogleRequest, project: string): Answer {
  const { service } = request;
  const url = `https://console.developers.google.com/apis/api/${service}.googleapis.com/overview?project=${project}`;
  const title = TITLES[service] ?? service;
  const message =
    `${title} has not been used in project ${project} before or it is disabled. Enable it by visiting ${url} then retry. ` +
    'If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.';
  const info = errorInfo('SERVICE_DISABLED', 'googleapis.com', {
    activationUrl: url,
    consumer: `projects/${project}`,
    containerInfo: project,
    service: `${service}.googleapis.com`,
    serviceTitle: title,
  });
  const localized = { '@type': 'type.googleapis.com/google.rpc.LocalizedMessage', locale: 'en-US', message };
  const links = [{ description: 'Google developers console API activation', url }];
  const help = { '@type': 'type.googleapis.com/google.rpc.Help', links };
  return error(request, 403, 'PERMISSION_DENIED', message, 'accessNotConfigured', [info, localized, help]);
}

/** A refusal by VPC Service Controls, with the identifier that an administrator looks up in the audit log. */
function perimeter(request: GoogleRequest, projectNumber: string): Answer {
  const message = `Request is prohibited by organization's policy. vpcServiceControlsUniqueIdentifier: ${PERIMETER_ID}`;
  const details = [
    {
      '@type': 'type.googleapis.com/google.rpc.PreconditionFailure',
      violations: [{ type: 'VPC_SERVICE_CONTROLS', description: PERIMETER_ID }],
    },
    errorInfo('SECURITY_POLICY_VIOLATED', 'googleapis.com', {
      service: `${request.service}.googleapis.com`,
      uid: PERIMETER_ID,
      consumer: `projects/${projectNumber}`,
    }),
  ];
  return error(request, 403, 'PERMISSION_DENIED', message, 'vpcServiceControls', details);
}

function rateLimited(request: GoogleRequest, projectNumber: string): Answer {
  const service = `${request.service}.googleapis.com`;
  const message =
    `Quota exceeded for quota metric 'Read requests' and limit 'Read requests per minute' of service '${service}' ` +
    `for consumer 'project_number:${projectNumber}'.`;
  const info = errorInfo('RATE_LIMIT_EXCEEDED', 'googleapis.com', {
    service,
    consumer: `projects/${projectNumber}`,
    quota_metric: `${service}/read`,
  });
  return error(request, 429, 'RESOURCE_EXHAUSTED', message, 'rateLimitExceeded', [info]);
}

function error(
  { service }: GoogleRequest,
  code: number,
  status: string,
  message: string,
  reason: string,
  details?: object[],
): Answer {
  // Compute Engine and Cloud DNS use the older format, whose clients read the reason from a list of errors.
  const old = ['compute', 'dns'].includes(service) ? { errors: [{ message, domain: 'global', reason }] } : {};
  const named = service === 'dns' ? {} : { status };
  return {
    status: code,
    body: { error: { code, message, ...old, ...named, ...(details ? { details } : {}) } },
  };
}

function errorInfo(reason: string, domain: string, metadata: Record<string, string>) {
  return { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason, domain, metadata };
}

/** Collections and methods that have another name in IAM permissions than in the path. */
const PERMISSION_WORDS: Record<string, string> = {
  entries: 'logEntries',
  // Pullbook lists the global ones only.
  forwardingRules: 'globalForwardingRules',
  getAncestry: 'get',
  getRouterStatus: 'get',
  projectSettings: 'projectsettings',
  vpcscConfig: 'vpcscconfigs',
  rrsets: 'resourceRecordSets',
  rules: 'responsePolicyRules',
  serialPort: 'getSerialPortOutput',
};

/** Every IAM permission that a request requires: Policy Troubleshooter shows the deny policies that its caller may read. */
export function permissionsOf(request: GoogleRequest): readonly string[] {
  return request.method === 'troubleshoot'
    ? ['iam.denypolicies.get', 'iam.denypolicies.list']
    : [permissionOf(request)];
}

/** The required IAM permission, from the IAM permissions reference and the page of each method. */
export function permissionOf({ service, name, collection, method, list }: GoogleRequest): string {
  // The effective firewalls of a region are a method of the network that the query names.
  if (/\/regions\/[^/]+\/firewallPolicies\/getEffectiveFirewalls$/.test(name))
    return 'compute.networks.getRegionEffectiveFirewalls';
  if (service === 'artifactregistry' && collection === 'rules') return 'artifactregistry.rules.list';
  if (service === 'cloudbilling') return 'resourcemanager.projects.get';
  if (method === 'troubleshoot') return 'iam.denypolicies.get';
  const prefix = service === 'cloudresourcemanager' ? 'resourcemanager' : service;
  // Some Compute Engine methods are paths below an instance or a router.
  const [, below] = /\/(?:instances|routers)\/[^/]+\/(\w+)$/.exec(name) ?? [];
  // The settings of a project are one resource, although the path ends like a collection.
  const verb = method ?? below ?? (list && collection !== 'projectSettings' ? 'list' : 'get');
  const word = (text: string) => PERMISSION_WORDS[text] ?? text;
  return `${prefix}.${word(collection)}.${word(verb)}`;
}
