<?php
/**
 * Runs the plugin without WordPress: the functions it calls are stood in for, and what it did is printed as JSON. The
 * first argument is the plugin's folder, the second what is asked.
 *
 * @package Parenthese
 */

$asked = json_decode( $argv[2], true );
$did   = array( 'modules' => array(), 'errors' => array(), 'shortcodes' => array(), 'options' => $asked['options'] ?? array() );

define( 'ABSPATH', '/' );
function is_admin() { return true; }
function is_page() { global $asked; return $asked['is_page'] ?? true; }
function is_multisite() { return false; }
function get_queried_object_id() { global $asked; return $asked['page'] ?? 1; }
function get_option( $name, $default ) { global $did; return $did['options'][ $name ] ?? $default; }
function delete_option( $name ) { global $did; unset( $did['options'][ $name ] ); }
function add_action() {}
function add_filter() {}
function plugin_basename( $file ) { return 'parenthese/' . basename( $file ); }
function current_user_can( $what ) { global $asked; return 'manage_options' === $what && ( $asked['admin'] ?? true ); }
function settings_fields() { echo '<input type="hidden" name="_wpnonce" value="n">'; }
function submit_button() { echo '<button>Save</button>'; }
function add_settings_error( $option, $code ) { global $did; $did['errors'][] = $code; }
function add_shortcode( $name ) { global $did; $did['shortcodes'][] = $name; }
function register_block_type( $folder ) { global $did; $did['block'] = json_decode( file_get_contents( $folder . '/block.json' ), true )['name']; }
function wp_add_inline_script() {}
function wp_json_encode( $value ) { return json_encode( $value ); }
function get_pages() { return array( (object) array( 'ID' => 7, 'post_title' => 'Honoraires <b>' ), (object) array( 'ID' => 8, 'post_title' => 'Contact' ) ); }
function checked( $one, $other = true ) { echo $one === $other ? 'checked' : ''; }
function absint( $value ) { return abs( (int) $value ); }
function wp_parse_url( $address ) { return parse_url( $address ); }
function add_query_arg( $name, $value, $address ) { return $address . '?' . $name . '=' . $value; }
function wp_enqueue_script_module( $id, $address, $needs, $version ) { global $did; $did['modules'][ $id ] = $address . ( null === $version ? '' : '?ver=' ); }
function esc_attr( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
function esc_html( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
function esc_url( $text ) { return htmlspecialchars( $text, ENT_QUOTES ); }
function admin_url( $path ) { return '/wp-admin/' . $path; }
function __( $text ) { return $text; }
function esc_html__( $text ) { return esc_html( $text ); }
function esc_html_e( $text ) { echo esc_html( $text ); }

require $argv[1] . '/parenthese.php';
switch ( $asked['ask'] ) {
	case 'clean':
		$did['kept'] = parenthese_clean( $asked['sent'] );
		break;
	case 'page':
		ob_start();
		parenthese_show_page();
		$did['html'] = ob_get_clean();
		break;
	case 'visit':
		parenthese_enqueue_where_chosen();
		break;
	case 'badge':
		parenthese_register_badge();
		$did['html'] = parenthese_badge();
		break;
	case 'settings':
		$did['kept'] = parenthese_settings();
		break;
	case 'uninstall':
		define( 'WP_UNINSTALL_PLUGIN', true );
		require $argv[1] . '/uninstall.php';
		break;
}
echo json_encode( $did );
