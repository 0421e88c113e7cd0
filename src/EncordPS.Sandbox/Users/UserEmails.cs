using System.Net.Mail;

namespace EncordPS.Sandbox.Users;

/// <summary>Addresses of users in requests.</summary>
internal static class UserEmails
{
    /// <exception cref="ApiException">One of them is no address.</exception>
    public static void Check(string[] emails)
    {
        string[] wrong = Array.FindAll(emails, email => !IsEmail(email));
        if (wrong.Length > 0)
        {
            throw ApiException.Invalid($"Not an e-mail address: {string.Join(", ", wrong)}");
        }
    }

    /// <summary>The parser also takes a display name beside the address; only the address is wanted.</summary>
    private static bool IsEmail(string text) =>
        MailAddress.TryCreate(text, out MailAddress? address) && address.Address == text;
}
