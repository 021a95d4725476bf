"""What a static site needs whoever builds it: menus, policy, search, offline pages, the swap."""
