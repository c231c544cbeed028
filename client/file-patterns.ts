/** Glob patterns of the files that the server reads; a test holds them to the server's own list. */
export const filePatterns: readonly string[] = [
  '**/*.{java,ts,tsx,mts,cts,js,jsx,mjs,cjs,xml,yml,yaml,properties,gradle,json,toml,tf,tfvars,sh,bash,zsh,mk,dockerfile,sql,gradle.kts,tf.json,tfvars.json}',
  '**/{.env,.env.*,Makefile,makefile,GNUmakefile,Jenkinsfile,Jenkinsfile.*}',
  '**/{Dockerfile,dockerfile,Dockerfile.*,Containerfile,containerfile,Containerfile.*}',
];
