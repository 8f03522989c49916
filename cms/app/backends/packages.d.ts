/** What we use of Decap's backends, which ship no types, as read in their sources (versions of package.json). */

interface GitHostCredentials {
  token?: string;
}

interface GitHostUser extends GitHostCredentials {
  login?: string;
  name?: string;
  avatar_url?: string;
}

interface GitHostBackend {
  authComponent(): (props: object) => React.ReactNode;
  authenticate(credentials: GitHostCredentials): Promise<GitHostUser>;
}

type GitHostBackendClass = new (config: { backend: { repo?: string } }, options?: object) => GitHostBackend;

declare module 'decap-cms-backend-github' {
  export const GitHubBackend: GitHostBackendClass;
}

declare module 'decap-cms-backend-gitlab' {
  export const GitLabBackend: GitHostBackendClass;
}

declare module 'decap-cms-backend-forgejo' {
  export const ForgejoBackend: GitHostBackendClass;
}
