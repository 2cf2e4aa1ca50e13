/**
 * The Kubernetes objects of a world, as in the API. Only the fields that the server reads or that a real object of that
 * kind always has; a world may add any others, which are served unchanged.
 */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: ObjectMeta;
}

export interface ObjectMeta {
  name: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  creationTimestamp?: string;
  deletionTimestamp?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: OwnerReference[];
}

export interface OwnerReference {
  apiVersion: string;
  kind: string;
  name: string;
  uid?: string;
  controller?: boolean;
}

export interface Pod extends KubernetesObject {
  spec: PodSpec;
  status: PodStatus;
}

export interface PodSpec {
  containers: Container[];
  initContainers?: Container[];
  ephemeralContainers?: Container[];
  nodeName?: string;
  serviceAccountName?: string;
  imagePullSecrets?: { name: string }[];
  nodeSelector?: Record<string, string>;
  readinessGates?: { conditionType: string }[];
  restartPolicy?: string;
}

export interface Container {
  name: string;
  image: string;
  imagePullPolicy?: string;
  restartPolicy?: string;
  args?: string[];
  env?: { name: string; value: string }[];
}

export interface PodStatus {
  phase: string;
  reason?: string;
  conditions?: Condition[];
  hostIP?: string;
  podIP?: string;
  podIPs?: { ip: string }[];
  nominatedNodeName?: string;
  startTime?: string;
  initContainerStatuses?: ContainerStatus[];
  containerStatuses?: ContainerStatus[];
  ephemeralContainerStatuses?: ContainerStatus[];
}

export interface Condition {
  type: string;
  status: string;
  reason?: string;
  message?: string;
  lastTransitionTime?: string;
}

export interface ContainerStatus {
  name: string;
  image: string;
  imageID: string;
  ready: boolean;
  started?: boolean;
  restartCount: number;
  state: ContainerState;
  lastState: ContainerState;
}

export interface ContainerState {
  waiting?: { reason?: string; message?: string };
  running?: { startedAt: string };
  terminated?: {
    exitCode: number;
    signal?: number;
    reason?: string;
    message?: string;
    startedAt?: string;
    finishedAt?: string;
  };
}

export interface Node extends KubernetesObject {
  spec: {
    providerID: string;
    podCIDR?: string;
    unschedulable?: boolean;
    taints?: { key: string; value?: string; effect: string }[];
  };
  status: {
    conditions: Condition[];
    addresses: { type: string; address: string }[];
    nodeInfo: {
      architecture: string;
      operatingSystem: string;
      osImage: string;
      kernelVersion: string;
      kubeletVersion: string;
      containerRuntimeVersion: string;
      [other: string]: string;
    };
    capacity?: Record<string, string>;
    allocatable?: Record<string, string>;
  };
}

/** core/v1 Event, as listed by `kubectl get events`. */
export interface Event extends KubernetesObject {
  involvedObject: ObjectReference;
  type: 'Normal' | 'Warning';
  reason: string;
  message: string;
  count: number;
  firstTimestamp: string | null;
  lastTimestamp: string | null;
  eventTime: string | null;
  series?: { count: number; lastObservedTime: string };
  source: { component?: string; host?: string };
  reportingComponent: string;
  reportingInstance: string;
}

export interface ObjectReference {
  apiVersion: string;
  kind: string;
  name: string;
  namespace?: string;
  uid?: string;
  resourceVersion?: string;
  fieldPath?: string;
}

export interface Secret extends KubernetesObject {
  type: string;
  data: Record<string, string>;
}
