import { hash } from 'bcryptjs';
import { sql } from 'drizzle-orm';
import type { Store } from '#db/store';

/** For development only: whoever runs a restaurant on this data must change it first. */
export const documentedAdmin = { email: 'admin@restaurant.com', password: 'Tableside-2025' } as const;

const bcryptCost = 10;

/** The seed data of the documented schema: one admin, eight tables, five menu items. Adds only what is missing. */
export async function seedDocumented(store: Store): Promise<void> {
  const passwordHash = await hash(documentedAdmin.password, bcryptCost);
  await store.write(async (tx) => {
    await tx.execute(sql`
      INSERT INTO users (email, password_hash, first_name, last_name, role)
      VALUES (${documentedAdmin.email}, ${passwordHash}, 'Admin', 'User', 'admin')
      ON CONFLICT (email) DO NOTHING`);
    await tx.execute(sql`
      INSERT INTO tables (table_number, capacity, location, status)
      VALUES
        ('A1', 2, 'Main Hall', 'available'),
        ('A2', 2, 'Main Hall', 'available'),
        ('A3', 4, 'Main Hall', 'available'),
        ('A4', 4, 'Main Hall', 'available'),
        ('A5', 6, 'Main Hall', 'available'),
        ('B1', 4, 'Patio', 'available'),
        ('B2', 6, 'Patio', 'available'),
        ('B3', 8, 'Patio', 'available')
      ON CONFLICT (table_number) DO NOTHING`);
    // Two dishes may share a name, so the schema cannot say which are there already.
    await tx.execute(sql`
      INSERT INTO menu_items (name, description, price, category, available, dietary_tags)
      SELECT name, description, price, category::menu_category, true, dietary_tags::jsonb
      FROM (VALUES
        ('Caesar Salad', 'Classic Caesar with romaine and parmesan', 12.99, 'appetizers', '["vegetarian"]'),
        ('Grilled Salmon', 'Fresh Atlantic salmon with herbs', 24.99, 'mains', '["gluten-free"]'),
        ('Ribeye Steak', '12oz premium ribeye', 34.99, 'mains', '["gluten-free"]'),
        ('Chocolate Cake', 'Rich chocolate layer cake', 8.99, 'desserts', '["vegetarian"]'),
        ('Craft Beer', 'Local craft beer selection', 6.99, 'drinks', '[]')
      ) AS documented (name, description, price, category, dietary_tags)
      WHERE NOT EXISTS (SELECT FROM menu_items WHERE menu_items.name = documented.name)`);
  });
}
