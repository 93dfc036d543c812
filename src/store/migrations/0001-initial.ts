import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../dialects/dialect.ts';

/** The first schema. Columns that differ per database come from the dialect's `types`. */
export async function up(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const withId = (table: string) => db.schema.createTable(table).addColumn('id', types.id, types.idColumn);

  await withId('tenant')
    .addColumn('uuid', 'text', (c) => c.notNull().unique())
    .addColumn('parent_uuid', 'text')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('sip_server', 'text')
    .addColumn('outbound_context', 'text')
    .addColumn('pbx_id', types.integer)
    .execute();
  await db.schema
    .createTable('token')
    .addColumn('uuid', 'text', (c) => c.primaryKey())
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('tenant_uuid', 'text', (c) => c.notNull())
    .addColumn('user_uuid', 'text')
    .addColumn('acl', 'text', (c) => c.notNull())
    .addColumn('expires_at', types.integer)
    .addColumn('created_at', types.integer, (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .execute();
  await withId('pbx')
    .addColumn('uuid', 'text', (c) => c.notNull().unique())
    .addColumn('name', 'text', (c) => c.notNull().unique())
    .addColumn('ami_url', 'text')
    .addColumn('sip_server', 'text')
    .execute();
  await db.schema
    .createTable('feature_code')
    .addColumn('uuid', 'text', (c) => c.primaryKey())
    .addColumn('tenant_uuid', 'text', (c) => c.notNull())
    .addColumn('feature', 'text', (c) => c.notNull())
    .addColumn('exten', 'text', (c) => c.notNull())
    .addColumn('enabled', types.integer, (c) => c.notNull())
    .addUniqueConstraint('feature_code_feature', ['tenant_uuid', 'feature'])
    .execute();

  await withId('template')
    .addColumn('tenant_uuid', 'text', (c) => c.notNull())
    .addColumn('name', 'text')
    .addColumn('sort_name', 'text', (c) => c.notNull())
    .addColumn('user_id', types.integer)
    .execute();
  await db.schema.createIndex('template_tenant').on('template').columns(['tenant_uuid', 'sort_name', 'id']).execute();
  await withId('template_key')
    .addColumn('template_id', types.integer, (c) => c.notNull().references('template.id').onDelete('cascade'))
    .addColumn('position', types.integer, (c) => c.notNull())
    .addColumn('label', 'text')
    .addColumn('blf', types.integer, (c) => c.notNull())
    .addColumn('locked', types.integer, (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('destination', 'text', (c) => c.notNull())
    .addUniqueConstraint('template_key_position', ['template_id', 'position'])
    .execute();
  await db.schema
    .createTable('key_reference')
    .addColumn('key_id', types.integer, (c) => c.notNull().references('template_key.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('target_id', types.integer, (c) => c.notNull())
    .addColumn('exten', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('key_reference_key').on('key_reference').column('key_id').execute();
  await db.schema
    .createIndex('key_reference_target')
    .on('key_reference')
    .columns(['kind', 'target_id', 'exten', 'key_id'])
    .execute();

  await withId('users')
    .addColumn('uuid', 'text', (c) => c.notNull().unique())
    .addColumn('tenant_uuid', 'text', (c) => c.notNull())
    .addColumn('firstname', 'text', (c) => c.notNull())
    .addColumn('lastname', 'text')
    .addColumn('email', 'text')
    .addColumn('sort_firstname', 'text', (c) => c.notNull())
    .addColumn('sort_lastname', 'text', (c) => c.notNull())
    .addColumn('search', 'text', (c) => c.notNull())
    .addColumn('private_template_id', types.integer, (c) => c.notNull())
    .addColumn('func_key_template_id', types.integer)
    .addColumn('services', 'text', (c) => c.notNull())
    .addColumn('forwards', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('users_firstname').on('users').columns(['tenant_uuid', 'sort_firstname', 'id']).execute();
  await db.schema.createIndex('users_lastname').on('users').columns(['tenant_uuid', 'sort_lastname', 'id']).execute();
  await db.schema.createIndex('users_template').on('users').column('func_key_template_id').execute();
  await db.schema.createIndex('users_private_template').on('users').column('private_template_id').execute();
  await withId('line')
    .addColumn('user_id', types.integer, (c) => c.notNull().references('users.id').onDelete('cascade'))
    .addColumn('position', types.integer, (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.unique())
    .addColumn('username', 'text')
    .addColumn('password', 'text', (c) => c.notNull())
    .addColumn('managed', types.integer, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('line_user').on('line').columns(['user_id', 'position']).execute();
  await db.schema
    .createTable('extension')
    .addColumn('tenant_uuid', 'text', (c) => c.notNull())
    .addColumn('exten', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('owner_id', types.integer, (c) => c.notNull())
    .addColumn('line_id', types.integer)
    .addColumn('position', types.integer, (c) => c.notNull())
    .addColumn('main', types.integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('extension_number', ['tenant_uuid', 'exten'])
    .execute();
  await db.schema.createIndex('extension_owner').on('extension').columns(['kind', 'owner_id', 'position']).execute();

  await withId('resource')
    .addColumn('uuid', 'text', (c) => c.notNull().unique())
    .addColumn('tenant_uuid', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('number', 'text')
    .addColumn('sort_name', 'text', (c) => c.notNull())
    .addColumn('search', 'text', (c) => c.notNull())
    .addColumn('is_default', types.integer, (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('resource_name')
    .on('resource')
    .columns(['tenant_uuid', 'kind', 'sort_name', 'id'])
    .execute();
  await db.schema
    .createIndex('resource_number')
    .on('resource')
    .columns(['tenant_uuid', 'kind', 'number'])
    .unique()
    .execute();
  await withId('member')
    .addColumn('resource_id', types.integer, (c) => c.notNull().references('resource.id').onDelete('cascade'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('user_id', types.integer, (c) => c.references('users.id').onDelete('cascade'))
    .addColumn('agent_id', types.integer, (c) => c.references('resource.id').onDelete('cascade'))
    .addColumn('position', types.integer, (c) => c.notNull())
    .addColumn('active', types.integer, (c) => c.notNull())
    .execute();
  await db.schema.createIndex('member_resource').on('member').columns(['resource_id', 'role', 'position']).execute();
  await db.schema.createIndex('member_user').on('member').column('user_id').execute();
  await db.schema.createIndex('member_agent').on('member').column('agent_id').execute();

  await db.schema
    .createTable('device')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('tenant_uuid', 'text', (c) => c.notNull())
    .addColumn('mac', 'text', (c) => c.notNull().unique())
    .addColumn('vendor', 'text')
    .addColumn('model', 'text')
    .addColumn('expansions', 'text', (c) => c.notNull())
    .addColumn('phone_settings', 'text', (c) => c.notNull())
    .addColumn('secret', 'text', (c) => c.notNull())
    .addColumn('secret_hash', 'text', (c) => c.notNull().unique())
    .addColumn('window_until', types.integer)
    .addColumn('window_address', 'text')
    .addColumn('problems', 'text', (c) => c.notNull())
    .addColumn('created_at', types.integer, (c) => c.notNull())
    .addColumn('compiled_at', types.integer)
    .addColumn('last_fetch', 'text')
    .execute();
  await db.schema.createIndex('device_tenant').on('device').columns(['tenant_uuid', 'mac']).execute();
  await db.schema
    .createTable('device_line')
    .addColumn('device_id', 'text', (c) => c.notNull().references('device.id').onDelete('cascade'))
    .addColumn('line', types.integer, (c) => c.notNull())
    .addColumn('user_id', types.integer, (c) => c.notNull().references('users.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('device_line_line', ['device_id', 'line'])
    .execute();
  await db.schema.createIndex('device_line_user').on('device_line').column('user_id').execute();
  await db.schema
    .createTable('device_file')
    .addColumn('device_id', 'text', (c) => c.notNull().references('device.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('etag', 'text', (c) => c.notNull())
    .addColumn('content_type', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('device_file_name', ['device_id', 'name'])
    .execute();
  await db.schema
    .createTable('pending_compile')
    .addColumn('device_id', 'text', (c) => c.primaryKey().references('device.id').onDelete('cascade'))
    .addColumn('version', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('phone_setting')
    .addColumn('tenant_uuid', 'text', (c) => c.notNull())
    .addColumn('family', 'text', (c) => c.notNull())
    .addColumn('model', 'text', (c) => c.notNull())
    .addColumn('settings', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('phone_setting_scope', ['tenant_uuid', 'family', 'model'])
    .execute();

  await db.schema
    .createTable('installation')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .execute();
  await withId('audit')
    .addColumn('at', types.integer, (c) => c.notNull())
    .addColumn('tenant_uuid', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('action', 'text', (c) => c.notNull())
    .addColumn('resource', 'text', (c) => c.notNull())
    .addColumn('resource_id', 'text', (c) => c.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text')
    .execute();
  await db.schema.createIndex('audit_tenant').on('audit').columns(['tenant_uuid', 'id']).execute();
  await db.schema.createIndex('audit_resource').on('audit').columns(['resource', 'resource_id', 'id']).execute();
}
