import type { GitHubBackend } from 'decap-cms-backend-github';
import { hostLogin } from './host-login.tsx';
import { loginProblem } from './login-problem.ts';

type GitHostBackendClass = typeof GitHubBackend;
type Backend = InstanceType<GitHostBackendClass>;

/**
 * Decap's own backend for a git host, with what a clerk would meet put right: sentences in Chinese when the login fails,
 * and no portrait, which would be one more host that learns who is at work and when.
 */
export function gitHost(Base: GitHostBackendClass, host: string): GitHostBackendClass {
  return class extends Base {
    readonly #repo: string;
    #page: ReturnType<Backend['authComponent']> | undefined;

    constructor(config: ConstructorParameters<GitHostBackendClass>[0], options?: object) {
      super(config, options);
      this.#repo = config.backend.repo ?? '';
    }

    // One and the same at each call, or what the page knows would be lost whenever Decap draws it again.
    override authComponent() {
      this.#page ??= hostLogin(super.authComponent(), host);
      return this.#page;
    }

    override async authenticate(credentials: Parameters<Backend['authenticate']>[0]) {
      try {
        const { avatar_url: _portrait, ...user } = await super.authenticate(credentials);
        return user;
      } catch (error) {
        throw Object.assign(new Error(loginProblem(error, host, this.#repo), { cause: error }), { name: '' });
      }
    }
  };
}
