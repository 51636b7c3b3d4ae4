/** The documented schema as PostgreSQL's catalog words it. */

export const enums = {
  user_role: ['customer', 'admin', 'manager', 'server', 'kitchen'],
  table_status: ['available', 'occupied', 'reserved', 'maintenance'],
  reservation_status: ['confirmed', 'completed', 'cancelled', 'no_show'],
  menu_category: ['appetizers', 'mains', 'desserts', 'drinks', 'specials'],
  order_status: ['pending', 'preparing', 'ready', 'served', 'cancelled'],
};

const key = 'uuid NOT NULL DEFAULT gen_random_uuid()';
const stamp = 'timestamp with time zone DEFAULT CURRENT_TIMESTAMP';

/** Columns in the documented order: type, NOT NULL, default. */
export const columns = {
  users: {
    id: key,
    email: 'character varying(255) NOT NULL',
    password_hash: 'character varying(255) NOT NULL',
    first_name: 'character varying(100) NOT NULL',
    last_name: 'character varying(100) NOT NULL',
    phone: 'character varying(20)',
    role: "user_role DEFAULT 'customer'::user_role",
    created_at: stamp,
    updated_at: stamp,
  },
  tables: {
    id: key,
    table_number: 'character varying(10) NOT NULL',
    capacity: 'integer NOT NULL',
    location: 'character varying(100)',
    status: "table_status DEFAULT 'available'::table_status",
    created_at: stamp,
    updated_at: stamp,
  },
  reservations: {
    id: key,
    user_id: 'uuid NOT NULL',
    table_id: 'uuid',
    date: 'date NOT NULL',
    time: 'time without time zone NOT NULL',
    party_size: 'integer NOT NULL',
    status: "reservation_status DEFAULT 'confirmed'::reservation_status",
    special_request: 'text',
    confirmation_number: 'character varying(20) NOT NULL',
    created_at: stamp,
    updated_at: stamp,
  },
  menu_items: {
    id: key,
    name: 'character varying(200) NOT NULL',
    description: 'text',
    price: 'numeric(10,2) NOT NULL',
    category: 'menu_category NOT NULL',
    image_url: 'character varying(500)',
    available: 'boolean DEFAULT true',
    dietary_tags: "jsonb DEFAULT '[]'::jsonb",
    preparation_time: 'integer DEFAULT 15',
    created_at: stamp,
    updated_at: stamp,
  },
  orders: {
    id: key,
    order_number: 'character varying(20) NOT NULL',
    reservation_id: 'uuid',
    table_id: 'uuid',
    status: "order_status DEFAULT 'pending'::order_status",
    order_time: stamp,
    ready_time: 'timestamp with time zone',
    notes: 'text',
    created_at: stamp,
    updated_at: stamp,
  },
  order_items: {
    id: key,
    order_id: 'uuid NOT NULL',
    menu_item_id: 'uuid NOT NULL',
    quantity: 'integer NOT NULL',
    price_at_order: 'numeric(10,2) NOT NULL',
    special_notes: 'text',
    created_at: stamp,
  },
};

/** Keys, checks and references; each with its name, because refusals are told apart by it. */
export const constraints = {
  users: {
    users_pkey: 'PRIMARY KEY (id)',
    users_email_key: 'UNIQUE (email)',
  },
  tables: {
    tables_pkey: 'PRIMARY KEY (id)',
    tables_table_number_key: 'UNIQUE (table_number)',
    tables_capacity_check: 'CHECK ((capacity > 0))',
  },
  reservations: {
    reservations_pkey: 'PRIMARY KEY (id)',
    reservations_confirmation_number_key: 'UNIQUE (confirmation_number)',
    reservations_party_size_check: 'CHECK (((party_size > 0) AND (party_size <= 20)))',
    reservations_user_id_fkey: 'FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE',
    reservations_table_id_fkey: 'FOREIGN KEY (table_id) REFERENCES tables(id) ON DELETE SET NULL',
  },
  menu_items: {
    menu_items_pkey: 'PRIMARY KEY (id)',
    menu_items_price_check: 'CHECK ((price >= (0)::numeric))',
  },
  orders: {
    orders_pkey: 'PRIMARY KEY (id)',
    orders_order_number_key: 'UNIQUE (order_number)',
    orders_reservation_id_fkey: 'FOREIGN KEY (reservation_id) REFERENCES reservations(id) ON DELETE SET NULL',
    orders_table_id_fkey: 'FOREIGN KEY (table_id) REFERENCES tables(id) ON DELETE SET NULL',
  },
  order_items: {
    order_items_pkey: 'PRIMARY KEY (id)',
    order_items_quantity_check: 'CHECK ((quantity > 0))',
    order_items_order_id_fkey: 'FOREIGN KEY (order_id) REFERENCES orders(id) ON DELETE CASCADE',
    order_items_menu_item_id_fkey: 'FOREIGN KEY (menu_item_id) REFERENCES menu_items(id) ON DELETE RESTRICT',
  },
};

export const indexes = {
  idx_users_email: 'users USING btree (email)',
  idx_users_role: 'users USING btree (role)',
  idx_tables_status: 'tables USING btree (status)',
  idx_tables_capacity: 'tables USING btree (capacity)',
  idx_reservations_user_id: 'reservations USING btree (user_id)',
  idx_reservations_table_id: 'reservations USING btree (table_id)',
  idx_reservations_date: 'reservations USING btree (date)',
  idx_reservations_status: 'reservations USING btree (status)',
  idx_reservations_confirmation: 'reservations USING btree (confirmation_number)',
  idx_reservations_date_time: 'reservations USING btree (date, "time")',
  idx_menu_items_category: 'menu_items USING btree (category)',
  idx_menu_items_available: 'menu_items USING btree (available)',
  idx_menu_items_dietary_tags: 'menu_items USING gin (dietary_tags)',
  idx_orders_reservation_id: 'orders USING btree (reservation_id)',
  idx_orders_table_id: 'orders USING btree (table_id)',
  idx_orders_status: 'orders USING btree (status)',
  idx_orders_order_time: 'orders USING btree (order_time)',
  idx_order_items_order_id: 'order_items USING btree (order_id)',
  idx_order_items_menu_item_id: 'order_items USING btree (menu_item_id)',
};
