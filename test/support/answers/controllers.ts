import type { Sample } from './sample.ts';

const controllers: Sample = {
  raw: [
    'NAMESPACE   KIND         NAME         UID     OWNER-KIND   OWNER    REPLICAS   PODS     NODES    SCHEDULED   PARALLELISM   COMPLETIONS   SUCCEEDED   ACTIVE   SUSPEND   CONDITIONS   INIT     IMAGES',
    'shop        ReplicaSet   banner-7c9   uid-1   Deployment   banner   2          <none>   <none>   <none>      <none>        <none>        <none>      <none>   <none>    <none>       <none>   nginx:1.27,envoy:1',
    'shop        ReplicaSet   banner-6b8   uid-2   Deployment   banner   0          0        <none>   <none>      <none>        <none>        <none>      <none>   <none>    <none>       <none>   nginx:1.26',
    'shop        DaemonSet    agent        uid-3   <none>       <none>   <none>     <none>   3        2           <none>        <none>        <none>      <none>   <none>    <none>       wait:1   agent:1',
    'shop        Job          report       uid-4   CronJob      report   <none>     <none>   <none>   <none>      1             1             <none>      <none>   false     <none>       <none>   report:1',
    'shop        Job          done         uid-5   <none>       <none>   <none>     <none>   <none>   <none>      1             1             1           <none>   false     Complete     <none>   done:1',
    '',
  ].join('\n'),
  kept: [
    {
      namespace: 'shop',
      kind: 'ReplicaSet',
      name: 'banner-7c9',
      uid: 'uid-1',
      owner: 'Deployment banner',
      lacksPods: true,
      images: ['nginx:1.27', 'envoy:1'],
    },
    {
      namespace: 'shop',
      kind: 'ReplicaSet',
      name: 'banner-6b8',
      uid: 'uid-2',
      owner: 'Deployment banner',
      lacksPods: false,
      images: ['nginx:1.26'],
    },
    {
      namespace: 'shop',
      kind: 'DaemonSet',
      name: 'agent',
      uid: 'uid-3',
      owner: null,
      lacksPods: true,
      images: ['wait:1', 'agent:1'],
    },
    {
      namespace: 'shop',
      kind: 'Job',
      name: 'report',
      uid: 'uid-4',
      owner: 'CronJob report',
      lacksPods: true,
      images: ['report:1'],
    },
    {
      namespace: 'shop',
      kind: 'Job',
      name: 'done',
      uid: 'uid-5',
      owner: null,
      lacksPods: false,
      images: ['done:1'],
    },
  ],
};

export const controllerAnswers: Readonly<Record<string, Sample>> = {
  'kubectl-get-namespace': {
    raw: 'NAME   STATUS   AGE\nshop   Active   90d\n',
    kept: { name: 'shop' },
  },
  'kubectl-get-controllers': controllers,
  'kubectl-get-controllers-all-namespaces': controllers,
};
