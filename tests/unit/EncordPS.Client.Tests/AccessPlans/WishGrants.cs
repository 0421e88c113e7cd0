namespace EncordPS.Client.Tests.AccessPlans;

internal static class WishGrants
{
    public static AccessGrant ToGrant(this (bool IsGroup, int Number, string Role) one) => new()
    {
        Scope = nameof(AccessScope.Dataset),
        Id = Wish.Place.Id,
        Title = "Traffic",
        PrincipalType = one.IsGroup ? "Group" : "User",
        Principal = one.IsGroup ? $"Group {one.Number}" : $"user{one.Number}@example.com",
        PrincipalId = one.IsGroup ? $"6b000000-0002-4a00-8000-{one.Number + 1:D12}" : "",
        Role = one.Role,
    };
}
