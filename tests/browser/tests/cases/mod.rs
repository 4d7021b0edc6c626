//! All cases, by the side of the overlay that they look at.

mod access;
mod card;
mod dots;
mod hide;
mod intent;
mod keys;
mod labels;
mod links;
mod live;
mod long;
mod looks;
mod marks;
mod options;
mod pages;
mod panel;
mod playground;
mod privacy;
mod related;
mod rest;
mod shadow;
mod site;
mod touch;

use anyhow::Result;
use sidelight_browser::Kind;

/// A case with its name.
pub type Case = (&'static str, fn(Kind) -> Result<()>);

/// Names each case by its path.
macro_rules! cases {
    ($($module:ident :: $case:ident),* $(,)?) => {
        &[$((concat!(stringify!($module), "::", stringify!($case)), $module::$case)),*]
    };
}

/// Every case.
pub const ALL: &[Case] = cases![
    marks::every_name_of_the_sample_is_painted,
    marks::only_the_names_look_different,
    marks::a_name_may_span_elements,
    marks::fields_code_and_editors_stay_unmarked,
    marks::the_page_itself_stays_as_it_was,
    marks::highlight_names_tell_nothing,
    looks::marks_stand_out_on_every_page,
    looks::confidences_differ_without_colour,
    looks::words_stay_where_they_are,
    looks::a_page_that_turns_dark_has_other_marks,
    looks::forced_colours_show_every_mark,
    looks::nothing_is_printed,
    dots::each_line_has_one_beside_it,
    dots::they_follow_the_page,
    dots::a_dialog_has_its_own,
    dots::they_take_no_room_and_no_clicks,
    dots::no_other_style_makes_an_element,
    card::hover_opens_the_card,
    card::every_seed_entity_has_its_card,
    card::escape_closes_the_card,
    card::leaving_closes_the_card,
    card::scrolling_closes_the_card,
    card::the_pointer_may_travel_into_the_card,
    card::a_passing_pointer_opens_nothing,
    card::focus_and_layout_stay,
    card::it_looks_right_in_dark,
    related::what_was_so_on_the_day_of_the_page_stands_first,
    related::a_card_opens_the_card_of_whom_it_names_and_leads_back,
    related::a_possible_match_lists_whom_it_may_mean,
    related::a_card_can_be_copied_with_its_sources,
    related::a_report_is_written_on_the_card,
    hide::one_hidden_on_a_page_is_shown_on_others,
    hide::hiding_can_be_undone_on_the_card,
    hide::one_hidden_everywhere_is_hidden_in_other_tabs,
    hide::the_popup_shows_them_again,
    hide::the_keyboard_alone_can_hide,
    access::axe_finds_nothing_on_the_card,
    access::axe_finds_nothing_on_the_panel,
    access::axe_finds_nothing_on_popup_and_playground,
    access::axe_finds_nothing_on_the_settings,
    keys::commands_go_through_the_names_and_round,
    keys::a_name_out_of_sight_is_brought_into_it,
    keys::commands_go_on_in_frames,
    keys::a_page_without_names_says_so,
    keys::a_command_switches_the_site,
    keys::the_manifest_suggests_keys_that_are_free,
    keys::opening_leads_the_focus_in_and_back,
    keys::the_caret_of_an_editor_comes_back,
    keys::escape_on_the_card_is_not_the_pages,
    keys::a_pinned_card_stays_with_its_words,
    keys::a_card_opened_by_hover_is_entered_by_key,
    intent::a_pointer_on_its_way_opens_nothing,
    intent::the_reader_sets_how_long_it_rests,
    intent::a_modifier_must_be_held,
    touch::a_tap_opens_a_sheet,
    touch::a_tap_beside_the_sheet_closes_it,
    touch::a_tap_on_a_link_is_the_pages,
    touch::a_long_press_on_a_link_opens_the_sheet,
    touch::a_swipe_opens_nothing,
    touch::a_sheet_can_be_drawn_down,
    live::text_added_later_is_found,
    live::changed_text_is_read_again,
    live::removed_text_is_forgotten,
    labels::names_in_labels_are_counted,
    labels::changes_of_labels_are_followed,
    links::words_that_lead_to_an_account_are_painted,
    links::changed_links_are_followed,
    long::text_revealed_later_is_found,
    long::what_is_in_sight_is_painted_first,
    long::of_very_many_names_those_near_the_window_are_painted,
    long::a_list_that_grows_while_it_is_read_is_read_whole,
    long::a_run_beside_a_lost_one_is_kept_once,
    long::text_taken_out_and_put_back_is_found,
    long::a_list_that_reuses_its_rows_leaves_nothing_behind,
    long::a_page_that_never_rests_is_read,
    long::a_feed_without_an_end_is_read_as_it_comes,
    pages::a_strict_policy_stops_nothing,
    pages::frames_are_read_too,
    pages::frames_that_ask_for_secrets_are_not_read,
    shadow::trees_of_every_sort_are_read,
    shadow::names_in_trees_have_cards,
    shadow::names_in_trees_look_different,
    shadow::changes_in_trees_are_followed,
    shadow::a_tree_attached_later_is_found,
    shadow::scrolling_within_a_tree_closes_the_card,
    site::the_switch_removes_every_trace_at_once,
    site::the_switch_covers_subdomains,
    site::the_switch_survives_a_restart,
    site::the_popup_lists_the_voices,
    options::it_switches_all_sites_and_single_ones,
    options::it_changes_the_look_of_open_pages,
    options::it_says_how_a_pointer_opens,
    options::it_shows_hidden_voices_again,
    options::starting_afresh_asks_and_can_be_undone,
    options::broken_settings_are_told_and_kept_aside,
    options::popup_and_panel_lead_there,
    options::the_keyboard_reaches_every_control,
    options::it_leads_to_the_browsers_page_of_keys,
    panel::it_lists_the_voices_of_all_frames,
    panel::it_follows_the_page_and_the_tabs,
    panel::a_row_shows_where_its_mentions_stand,
    panel::a_click_goes_to_the_next_mention,
    panel::it_says_why_there_is_no_list,
    panel::it_saves_the_list_as_a_file,
    panel::the_popup_opens_it,
    panel::one_manifest_suits_both_browsers,
    privacy::nothing_leaves_the_machine,
    privacy::the_manifest_asks_for_no_more_than_it_uses,
    privacy::pages_cannot_load_its_files,
    rest::hover_works_after_the_background_ended,
    rest::a_message_that_is_no_question_gets_a_remedy,
    playground::it_works_without_the_extension,
];
