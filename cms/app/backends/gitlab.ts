import { GitLabBackend } from 'decap-cms-backend-gitlab';
import { gitHost } from './git-host.ts';

export const Backend = gitHost(GitLabBackend, 'GitLab');
