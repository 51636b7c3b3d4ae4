/** The statements of the documented schema, word for word. */

export const seedStatements = [
  `-- Admin user
INSERT INTO users (email, password_hash, first_name, last_name, role)
VALUES ('admin@restaurant.com', '$2b$10$...', 'Admin', 'User', 'admin');`,
  `-- Sample tables
INSERT INTO tables (table_number, capacity, location, status)
VALUES 
  ('A1', 2, 'Main Hall', 'available'),
  ('A2', 2, 'Main Hall', 'available'),
  ('A3', 4, 'Main Hall', 'available'),
  ('A4', 4, 'Main Hall', 'available'),
  ('A5', 6, 'Main Hall', 'available'),
  ('B1', 4, 'Patio', 'available'),
  ('B2', 6, 'Patio', 'available'),
  ('B3', 8, 'Patio', 'available');`,
  `-- Sample menu items
INSERT INTO menu_items (name, description, price, category, available, dietary_tags)
VALUES
  ('Caesar Salad', 'Classic Caesar with romaine and parmesan', 12.99, 'appetizers', true, '["vegetarian"]'),
  ('Grilled Salmon', 'Fresh Atlantic salmon with herbs', 24.99, 'mains', true, '["gluten-free"]'),
  ('Ribeye Steak', '12oz premium ribeye', 34.99, 'mains', true, '["gluten-free"]'),
  ('Chocolate Cake', 'Rich chocolate layer cake', 8.99, 'desserts', true, '["vegetarian"]'),
  ('Craft Beer', 'Local craft beer selection', 6.99, 'drinks', true, '[]');`,
];

export const availability = `SELECT t.*
FROM tables t
WHERE t.capacity >= 4
  AND t.status = 'available'
  AND t.id NOT IN (
    SELECT table_id
    FROM reservations
    WHERE date = '2025-11-15'
      AND time BETWEEN '19:00:00' AND '21:00:00'
      AND status IN ('confirmed', 'completed')
  );`;

/** Its only placeholder stands where a guest's id goes. */
export const upcomingReservations = (userId: string) =>
  `SELECT r.*, t.table_number, t.location
FROM reservations r
LEFT JOIN tables t ON r.table_id = t.id
WHERE r.user_id = 'user-uuid'
  AND r.date >= CURRENT_DATE
  AND r.status = 'confirmed'
ORDER BY r.date, r.time;`.replace('user-uuid', userId);

export const kitchenOrders = `SELECT 
  o.order_number,
  o.status,
  o.order_time,
  t.table_number,
  json_agg(
    json_build_object(
      'name', mi.name,
      'quantity', oi.quantity,
      'specialNotes', oi.special_notes
    )
  ) as items
FROM orders o
JOIN order_items oi ON o.id = oi.order_id
JOIN menu_items mi ON oi.menu_item_id = mi.id
LEFT JOIN tables t ON o.table_id = t.id
WHERE DATE(o.order_time) = CURRENT_DATE
  AND o.status IN ('pending', 'preparing')
GROUP BY o.id, o.order_number, o.status, o.order_time, t.table_number
ORDER BY o.order_time;`;

export const dashboard = {
  reservationsToday: `-- Today's reservations count
SELECT COUNT(*) FROM reservations 
WHERE date = CURRENT_DATE AND status = 'confirmed';`,
  reservationsWeek: `-- This week's reservations
SELECT COUNT(*) FROM reservations 
WHERE date BETWEEN CURRENT_DATE AND CURRENT_DATE + INTERVAL '7 days'
  AND status = 'confirmed';`,
  customers: `-- Total customers
SELECT COUNT(*) FROM users WHERE role = 'customer';`,
  popular: `-- Popular menu items this month
SELECT mi.name, COUNT(oi.id) as order_count
FROM order_items oi
JOIN menu_items mi ON oi.menu_item_id = mi.id
JOIN orders o ON oi.order_id = o.id
WHERE o.order_time >= DATE_TRUNC('month', CURRENT_DATE)
GROUP BY mi.id, mi.name
ORDER BY order_count DESC
LIMIT 10;`,
};
