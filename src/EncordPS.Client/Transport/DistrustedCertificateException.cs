using System.Security.Authentication;

namespace EncordPS.Transport;

/// <summary>A server's certificate that is not trusted, and why.</summary>
/// <param name="reason">What is wrong with it.</param>
/// <param name="message">The same as the end of a sentence that begins with the certificate.</param>
internal sealed class DistrustedCertificateException(CertificateProblem reason, string message) : AuthenticationException(message)
{
    public CertificateProblem Problem => reason;

    /// <summary>The one that an exception of the HTTP client comes from; null where it comes from something else.</summary>
    public static DistrustedCertificateException? Within(Exception? exception)
    {
        Exception? cause = exception;
        while (cause is not (null or DistrustedCertificateException))
        {
            cause = cause.InnerException;
        }

        return (DistrustedCertificateException?)cause;
    }
}
