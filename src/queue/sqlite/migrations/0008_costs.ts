/** A job costs what its tasks cost: no statement can forget that either, and what changes status and cost changes the job once. */
export const sql = `
DROP TRIGGER task_status_changed;
CREATE TRIGGER task_changed AFTER UPDATE OF status, cost_usd ON tasks
WHEN OLD.status <> NEW.status OR OLD.cost_usd <> NEW.cost_usd
BEGIN
  UPDATE jobs SET
    pending = pending + (NEW.status = 'pending') - (OLD.status = 'pending'),
    running = running + (NEW.status = 'running') - (OLD.status = 'running'),
    completed = completed + (NEW.status = 'completed') - (OLD.status = 'completed'),
    failed = failed + (NEW.status = 'failed') - (OLD.status = 'failed'),
    cancelled = cancelled + (NEW.status = 'cancelled') - (OLD.status = 'cancelled'),
    skipped = skipped + (NEW.status = 'skipped') - (OLD.status = 'skipped'),
    cost_usd = cost_usd + (NEW.cost_usd - OLD.cost_usd),
    started_at = coalesce(started_at, NEW.started_at)
  WHERE id = NEW.job;
END;
`;
