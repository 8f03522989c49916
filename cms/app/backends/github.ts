import { GitHubBackend } from 'decap-cms-backend-github';
import { gitHost } from './git-host.ts';

export const Backend = gitHost(GitHubBackend, 'GitHub');
