import { ForgejoBackend } from 'decap-cms-backend-forgejo';
import { gitHost } from './git-host.ts';

export const Backend = gitHost(ForgejoBackend, 'Forgejo');
